using Commonweal.Communication.Incidents.Calls;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>Rooms long closed, with everything in them. Their minutes and what was said in public stay.</summary>
internal sealed class IncidentRetention(CommonwealDb db, CityTime time) : IRetention
{
    public static string DataClass => "incidents";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(i => i.ClosedAt).ThenBy(i => i.Id).Select(i => i.Id).Take(most).ToListAsync(stop);
        return await db.Set<Incident>().Where(i => ids.Contains(i.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<Incident> Over(DateOnly day)
    {
        var before = time.StartOf(day);
        return db.Set<Incident>().Where(i => i.ClosedAt < before);
    }
}

/// <summary>Whom we called and what they need, once a room was closed: the care that goes on has a place of its own.</summary>
internal sealed class CallRetention(CommonwealDb db, CityTime time) : IRetention
{
    public static string DataClass => "incident-calls";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var rooms = await Over(endedBefore).OrderBy(b => b.IncidentId).ThenBy(b => b.Id).Select(b => b.Id).Take(most).ToListAsync(stop);
        return await db.Set<CallBranch>().Where(b => rooms.Contains(b.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<CallBranch> Over(DateOnly day)
    {
        var before = time.StartOf(day);
        return db.Set<CallBranch>().Where(b => db.Set<Incident>().Any(i => i.Id == b.IncidentId && i.ClosedAt < before));
    }
}
