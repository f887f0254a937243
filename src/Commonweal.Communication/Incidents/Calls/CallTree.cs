using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Calls;

/// <summary>Somebody to call, as the tree shows them.</summary>
/// <param name="Id">Key of the contact.</param>
/// <param name="Name">Public name; null where a hand-kept one was not opened.</param>
/// <param name="Language">Language in which they are spoken to.</param>
/// <param name="IsByHand">Written down in this room.</param>
/// <param name="Tried">The last attempt, or null.</param>
internal sealed record ContactView(Guid Id, string? Name, string Language, bool IsByHand, CallAttempt? Tried);

/// <summary>A community in the tree: whom to try, and what came of it.</summary>
/// <param name="Branch">The community.</param>
/// <param name="Contacts">In the order in which they are tried.</param>
/// <param name="Attempts">Every attempt, the first first.</param>
internal sealed record BranchView(CallBranch Branch, IReadOnlyList<ContactView> Contacts, IReadOnlyList<CallAttempt> Attempts)
{
    public bool IsReached => Attempts.Any(a => a.IsReached);

    public CallAttempt? Last => Attempts.LastOrDefault(a => a.IsReached) ?? Attempts.LastOrDefault();

    /// <summary>Whoever is tried next: the first not tried yet; null where somebody was reached or all were tried.</summary>
    public ContactView? Next => IsReached ? null : Contacts.FirstOrDefault(c => c.Tried is null);

    public string Shape => IsReached ? "good" : Attempts.Count > 0 && Next is null ? "bad" : Attempts.Count > 0 ? "soon" : "wait";

    public string Word => IsReached ? "incidents.calls.reached" : Attempts.Count > 0 && Next is null ? "incidents.calls.nobody" : Attempts.Count > 0 ? "incidents.calls.deputy" : "incidents.calls.waiting";
}

/// <summary>Reads the call tree of a room with the contacts as they are now.</summary>
internal sealed class CallTree(CommonwealDb db, IEnumerable<IContactsOfCommunities> communities, PersonalData personal, CurrentCity city)
{
    /// <summary>Where communities are read; null while that part sleeps, and the tree is kept by hand.</summary>
    public IContactsOfCommunities? Known => communities.FirstOrDefault(c => city.Latest.IsAwake(c.Part));

    public async Task<IReadOnlyList<BranchView>> ReadAsync(Guid incident, CancellationToken stop, bool open = false)
    {
        var branches = await db.Set<CallBranch>().AsNoTracking().Where(b => b.IncidentId == incident).OrderByDescending(b => b.IsConcerned).ThenBy(b => b.AddedAt).ThenBy(b => b.Id).Take(CallBranch.Most).ToListAsync(stop);
        if (branches.Count == 0) return [];
        var attempts = (await db.Set<CallAttempt>().AsNoTracking().Where(a => a.IncidentId == incident).OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync(stop)).ToLookup(a => a.BranchId);
        var byHand = (await db.Set<HandContact>().AsNoTracking().Where(c => c.IncidentId == incident).OrderBy(c => c.AddedAt).ThenBy(c => c.Id).ToListAsync(stop)).ToLookup(c => c.BranchId);
        var voices = Known is { } known ? await known.OfAsync([.. branches.Select(b => b.CommunityId).OfType<Guid>().Distinct()], stop) : null;
        return [.. branches.Select(b => new BranchView(b, [.. Contacts(b), .. byHand[b.Id].Select(c => new ContactView(c.Id, open ? personal.Open(c.NameSealed) : null, c.Language, IsByHand: true, Tried(b, c.Id)))], [.. attempts[b.Id]]))];

        IEnumerable<ContactView> Contacts(CallBranch branch)
            => branch.CommunityId is { } id && voices is not null ? voices[id].Select(v => new ContactView(v.Id, v.Name, v.Language, IsByHand: false, Tried(branch, v.Id))) : [];

        CallAttempt? Tried(CallBranch branch, Guid contact) => attempts[branch.Id].LastOrDefault(a => a.ContactId == contact);
    }
}
