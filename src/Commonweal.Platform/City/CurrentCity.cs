using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.City;

/// <summary>
/// The city's settings, districts and departments as every page needs them, kept in memory and read anew after a
/// change here (at once) or on another node (within ten seconds). Never change what it returns.
/// </summary>
public sealed class CurrentCity(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Expiry = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile CitySnapshot? snapshot;
    private volatile bool forgotten;

    /// <summary>The city as it is now.</summary>
    public async ValueTask<CitySnapshot> GetAsync(CancellationToken stop = default)
    {
        if (Fresh() is { } known) return known;
        await reading.WaitAsync(stop);
        try
        {
            if (Fresh() is { } meanwhile) return meanwhile;
            // Before reading: what is forgotten while we read is read again.
            forgotten = false;
            return snapshot = await ReadAsync(stop);
        }
        finally { reading.Release(); }
    }

    /// <summary>The city as last read, for code that cannot wait; the middleware has read it before any page runs.</summary>
    public CitySnapshot Latest => snapshot ?? throw new InvalidOperationException("The city has not been read yet.");

    /// <summary>Call after saving a change of the city, its districts or departments: the next request reads anew, the present ones go on with what they have.</summary>
    public void Forget() => forgotten = true;

    private CitySnapshot? Fresh() => !forgotten && snapshot is { } known && clock.GetUtcNow() - known.ReadAt < Expiry ? known : null;

    private async Task<CitySnapshot> ReadAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        return new CitySnapshot(
            await db.Set<CitySettings>().AsNoTracking().SingleOrDefaultAsync(stop) ?? new CitySettings(),
            await db.Set<Department>().AsNoTracking().OrderBy(d => d.Code).ToListAsync(stop),
            await db.Set<District>().AsNoTracking().OrderBy(d => d.Code).ToListAsync(stop),
            clock.GetUtcNow())
        {
            ClosedDays = await db.Set<ClosedDay>().AsNoTracking().OrderBy(d => d.Day).ToListAsync(stop),
            Absences = await db.Set<Absence>().AsNoTracking().OrderBy(a => a.From).ToListAsync(stop),
        };
    }
}
