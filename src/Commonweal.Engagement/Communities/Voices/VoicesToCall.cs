using Commonweal.Engagement.Communities.Listed;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Voices;

/// <summary>Public voices whose consent holds, for colleagues who must reach a community at once; whoever agreed first is tried first.</summary>
internal sealed class VoicesToCall(CommonwealDb db, CommunityList list, PersonalData personal, AuditTrail audit, Here here) : IContactsOfCommunities
{
    public string Part => "communities";

    public async Task<IReadOnlyList<CommunityToCall>> FindAsync(string? words, string? district, int most, CancellationToken stop)
    {
        var found = await list.ReadAsync(new CommunityFilter { Words = words, District = words is null ? district : null }, stop);
        return [.. found.Take(most).Select(c => new CommunityToCall(c.Id, c.Name))];
    }

    public async Task<ILookup<Guid, CommunityContact>> OfAsync(IReadOnlyCollection<Guid> communities, CancellationToken stop)
    {
        var today = here.Today;
        var voices = await db.Set<Voice>().AsNoTracking().Where(v => communities.Contains(v.CommunityId) && v.ConsentUntil >= today).OrderBy(v => v.ConsentedOn).ThenBy(v => v.Id).ToListAsync(stop);
        return voices.ToLookup(v => v.CommunityId, v => new CommunityContact(v.Id, v.Name, v.SpeaksFor, v.Language, v.PhoneSealed is not null || v.EmailSealed is not null));
    }

    public async Task<MultilingualText?> NameAsync(Guid community, CancellationToken stop)
        => await db.Set<Community>().AsNoTracking().Where(c => c.Id == community && !c.Ended).Select(c => c.Name).SingleOrDefaultAsync(stop);

    public async Task<string?> OpenAsync(Guid contact, CancellationToken stop)
    {
        var today = here.Today;
        if (await db.Set<Voice>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == contact && v.ConsentUntil >= today, stop) is not { } voice) return null;
        await audit.RecordAsync("read", "community_voice", contact.ToString(), "contact", stop);
        return string.Join(" · ", new[] { voice.PhoneSealed, voice.EmailSealed }.OfType<byte[]>().Select(personal.Open));
    }
}
