using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions;

/// <summary>Entries that expired: words, place, actions and partners go; district and month are counted.</summary>
internal sealed class TensionRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "tensions";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var over = await Over(endedBefore).OrderBy(t => t.ExpiresOn).ThenBy(t => t.Id).Take(most)
            .Select(t => new { t.Id, t.HappenedOn, District = t.DistrictCode ?? "" }).ToListAsync(stop);
        var counted = over.GroupBy(t => (Month: new DateOnly(t.HappenedOn.Year, t.HappenedOn.Month, 1), t.District)).OrderBy(g => g.Key.Month).ThenBy(g => g.Key.District, StringComparer.Ordinal);
        foreach (var cell in counted)
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO tension_count (month, district_code, entries) VALUES ({cell.Key.Month}, {cell.Key.District}, {cell.Count()}) ON CONFLICT (month, district_code) DO UPDATE SET entries = tension_count.entries + excluded.entries", stop);
        var ids = over.Select(t => t.Id).ToList();
        await db.Set<TensionAction>().Where(a => ids.Contains(a.TensionId)).ExecuteDeleteAsync(stop);
        await db.Set<TensionRenewal>().Where(r => ids.Contains(r.TensionId)).ExecuteDeleteAsync(stop);
        await db.Set<TensionPartner>().Where(p => ids.Contains(p.TensionId)).ExecuteDeleteAsync(stop);
        return await db.Set<Tension>().Where(t => ids.Contains(t.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<Tension> Over(DateOnly day) => db.Set<Tension>().Where(t => t.ExpiresOn < day);
}
