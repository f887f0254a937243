using Commonweal.Engagement.Communities.Log;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Balance;

/// <summary>Counts asks and offers out of the contact log, and commitments that were kept.</summary>
internal sealed class BalanceReading(CommonwealDb db, Here here)
{
    private const int QuartersShown = 8;

    /// <summary>The balance with each of these communities.</summary>
    public async Task<IReadOnlyDictionary<Guid, CommunityBalance>> OfAsync(IReadOnlyCollection<Guid> communities, CancellationToken stop)
    {
        var first = QuarterBalance.QuarterOf(here.Today).AddMonths(-3 * (QuartersShown - 1));
        var contacts = await db.Set<ContactEntry>().AsNoTracking().Where(e => communities.Contains(e.CommunityId) && e.AuthorId != null && e.On >= first)
            .GroupBy(e => new { e.CommunityId, e.On.Year, e.On.Month })
            .Select(g => new { g.Key.CommunityId, g.Key.Year, g.Key.Month, Asked = g.Count(e => e.Asked != null), Offered = g.Count(e => e.Offered != null) }).ToListAsync(stop);
        var kept = await db.Set<CommitmentTo>().AsNoTracking().Where(t => communities.Contains(t.CommunityId))
            .Join(db.Set<Commitment>().Where(c => c.KeptOn >= first && c.Outcome != Outcome.Disputed), t => t.CommitmentId, c => c.Id, (t, c) => new { t.CommunityId, c.KeptOn }).ToListAsync(stop);
        var last = await db.Set<ContactEntry>().AsNoTracking().Where(e => communities.Contains(e.CommunityId) && e.AuthorId != null)
            .GroupBy(e => e.CommunityId).Select(g => new { g.Key, On = g.Max(e => e.On) }).ToDictionaryAsync(g => g.Key, g => g.On, stop);
        var pledges = await db.Set<ContactPledge>().AsNoTracking().Where(p => communities.Contains(p.CommunityId)).ToDictionaryAsync(p => p.CommunityId, stop);
        return communities.ToDictionary(id => id, id => new CommunityBalance(
            [.. Enumerable.Range(0, QuartersShown).Select(n => first.AddMonths(3 * n)).Select(quarter =>
            {
                var within = contacts.Where(c => c.CommunityId == id && QuarterBalance.QuarterOf(new DateOnly(c.Year, c.Month, 1)) == quarter).ToList();
                return new QuarterBalance(quarter, within.Sum(c => c.Asked), within.Sum(c => c.Offered), kept.Count(k => k.CommunityId == id && QuarterBalance.QuarterOf(k.KeptOn!.Value) == quarter));
            })],
            last.TryGetValue(id, out var on) ? on : null, pledges.GetValueOrDefault(id)));
    }
}
