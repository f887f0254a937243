using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.PhoneIns;

/// <summary>What callers said, once the programme is long over: what mattered went further and is kept there.</summary>
internal sealed class PhoneCallRetention(CommonwealDb db, CityTime time) : IRetention
{
    public static string DataClass => "phone-in-calls";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var numbers = await Over(endedBefore).OrderBy(c => c.No).Select(c => c.No).Take(most).ToListAsync(stop);
        return await db.Set<PhoneCall>().Where(c => numbers.Contains(c.No)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<PhoneCall> Over(DateOnly day)
    {
        var before = time.StartOf(day);
        return db.Set<PhoneCall>().Where(c => db.Set<PhoneIn>().Any(p => p.Id == c.PhoneInId && p.EndsAt < before));
    }
}

/// <summary>Plans of programmes long over.</summary>
internal sealed class PhoneInRetention(CommonwealDb db, CityTime time) : IRetention
{
    public static string DataClass => "phone-ins";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(p => p.EndsAt).ThenBy(p => p.Id).Select(p => p.Id).Take(most).ToListAsync(stop);
        return await db.Set<PhoneIn>().Where(p => ids.Contains(p.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<PhoneIn> Over(DateOnly day)
    {
        var before = time.StartOf(day);
        return db.Set<PhoneIn>().Where(p => p.EndsAt < before);
    }
}
