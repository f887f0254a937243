using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Places;

/// <summary>A host becomes ready once trained, and then the tables count; or leaves, and they do not any more.</summary>
internal sealed class Hosting(CommonwealDb db, MealPlaces places, TimeProvider clock)
{
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed the host meanwhile.</exception>
    public Task NoteAsync(Guid hostId, int version, DateOnly? trainedOn, DateOnly? kitOn, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        var host = await OpenAsync(hostId, version, s);
        (host.TrainedOn, host.KitOn) = (trainedOn, kitOn);
        if (host.State is HostState.Offered && trainedOn is not null)
        {
            host.State = HostState.Ready;
            await db.SaveChangesAsync(s);
            await TurnAsync(host.Id, open: true, s);
        }
        await db.SaveChangesAsync(s);
    }, stop);

    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed the host meanwhile.</exception>
    public Task LeaveAsync(Guid hostId, int version, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        var host = await OpenAsync(hostId, version, s);
        if (host.State is HostState.Gone) return;
        host.State = HostState.Gone;
        await db.SaveChangesAsync(s);
        await TurnAsync(host.Id, open: false, s);
    }, stop);

    private async Task<MealHost> OpenAsync(Guid id, int version, CancellationToken stop)
    {
        var host = await db.Set<MealHost>().SingleAsync(h => h.Id == id, stop);
        return host.Version == version ? host : throw new DbUpdateConcurrencyException();
    }

    private async Task TurnAsync(Guid hostId, bool open, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var tables = await db.Set<MealTable>().Where(t => t.HostId == hostId && t.Open != open)
            .Where(t => db.Set<MealRound>().Any(r => r.Id == t.RoundId && r.StartsAt > now && r.State != RoundState.Cancelled)).OrderBy(t => t.RoundId).ToListAsync(stop);
        foreach (var table in tables)
        {
            table.Open = open;
            await db.SaveChangesAsync(stop);
            // Whoever sat there is without a table until the next seating.
            if (!open) await db.Set<MealSeat>().Where(t => t.TableId == table.Id).ExecuteUpdateAsync(u => u.SetProperty(t => t.TableId, (Guid?)null), stop);
            await places.AddSeatsAsync(table.RoundId, open ? table.Seats : -table.Seats, stop);
        }
    }
}
