using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Log;

/// <summary>What became of an entry that was sent.</summary>
internal enum Recorded
{
    /// <summary>It is in the log now.</summary>
    Now,
    /// <summary>It was sent before, and said the same.</summary>
    Before,
    /// <summary>Another entry has this key.</summary>
    Otherwise,
}

/// <summary>Writes the contact log: what comes twice is recorded once, what is written stays.</summary>
internal sealed class ContactLog(CommonwealDb db, TimeProvider clock)
{
    private const int Attempts = 4;

    public const int PageSize = 20;

    /// <summary>Records an entry. A meeting or a visit also settles the visit that was due, and says when the next one is.</summary>
    public async Task<Recorded> RecordAsync(ContactEntry entry, DateOnly? nextVisitOn, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await db.Set<ContactEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == entry.Id, stop) is { } known)
                return known.SaysTheSameAs(entry) ? Recorded.Before : Recorded.Otherwise;
            entry.EnteredAt = clock.GetUtcNow();
            db.Add(entry);
            await SettleVisitAsync(entry, nextVisitOn, stop);
            try
            {
                await db.SaveChangesAsync(stop);
                return Recorded.Now;
            }
            // The same entry arrived beside this one, or somebody changed the community meanwhile: look again.
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Adds words beside an entry. Those of the community wait for the city; those of the city answer what it has seen.</summary>
    /// <param name="entryId">The entry.</param>
    /// <param name="word">Makes the words, given their place.</param>
    /// <param name="seen">The entry's version when the city read it; null for the community, which may always add.</param>
    /// <param name="stop">Ends the writing.</param>
    /// <returns>False where the community wrote more meanwhile, which the city has not read.</returns>
    public async Task<bool> AddAsync(Guid entryId, Func<int, EntryWord> word, int? seen, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var entry = await db.Set<ContactEntry>().SingleAsync(e => e.Id == entryId, stop);
            if (seen is { } version && version != entry.Version) return false;
            var last = await db.Set<EntryWord>().Where(w => w.EntryId == entryId).MaxAsync(w => (int?)w.Number, stop) ?? 0;
            var added = word(last + 1);
            db.Add(added);
            entry.AwaitsSince = added.ByCommunity ? entry.AwaitsSince ?? added.On : null;
            db.Entry(entry).Property(e => e.AwaitsSince).IsModified = true;
            try
            {
                await db.SaveChangesAsync(stop);
                return true;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>A community's entries, newest first; one more than a page where there are more.</summary>
    public async Task<IReadOnlyList<ContactEntry>> ReadAsync(Guid communityId, Guid? after, int most, CancellationToken stop)
    {
        var entries = db.Set<ContactEntry>().AsNoTracking().Where(e => e.CommunityId == communityId);
        if (after is { } id && await entries.Where(e => e.Id == id).Select(e => new { e.On, e.EnteredAt }).SingleOrDefaultAsync(stop) is { } last)
            entries = entries.Where(e => e.On < last.On || (e.On == last.On && (e.EnteredAt < last.EnteredAt || (e.EnteredAt == last.EnteredAt && e.Id < id))));
        return await entries.OrderByDescending(e => e.On).ThenByDescending(e => e.EnteredAt).ThenByDescending(e => e.Id).Take(most).ToListAsync(stop);
    }

    public Task<List<EntryWord>> WordsAsync(Guid entryId, CancellationToken stop)
        => db.Set<EntryWord>().AsNoTracking().Where(w => w.EntryId == entryId).OrderBy(w => w.Number).ToListAsync(stop);

    private async Task SettleVisitAsync(ContactEntry entry, DateOnly? nextVisitOn, CancellationToken stop)
    {
        var settles = entry.Way is ContactWay.Met or ContactWay.Visited;
        if (!settles && nextVisitOn is null) return;
        var community = await db.Set<Community>().SingleAsync(c => c.Id == entry.CommunityId, stop);
        if (nextVisitOn is not null) community.NextVisitOn = nextVisitOn;
        else if (community.NextVisitOn <= entry.On) community.NextVisitOn = null;
    }
}
