using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery;

/// <summary>How many parcels of a dispatch stand in a state, by language. Kept with every step: a page never counts parcels.</summary>
[NotAudited]
internal sealed class DispatchCount
{
    /// <summary>All that have not ended are counted as waiting.</summary>
    public const ParcelState Open = ParcelState.Waiting;

    public required int DispatchNo { get; init; }

    public required string Language { get; init; }

    public required ParcelState State { get; init; }

    public required int Parcels { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<DispatchCount>(e =>
    {
        e.ToTable("dispatch_count");
        e.HasKey(c => new { c.DispatchNo, c.Language, c.State });
        e.Property(c => c.Language).HasMaxLength(20);
        e.HasOne<Dispatch>().WithMany().HasForeignKey(c => c.DispatchNo);
    });
}

/// <summary>Keeps the counts, in the transaction that moves the parcels.</summary>
internal sealed class DispatchTally(CommonwealDb db)
{
    /// <summary>Parcels came to a dispatch.</summary>
    public async Task AddAsync(int dispatch, IEnumerable<(string Language, int Parcels)> added, CancellationToken stop)
    {
        foreach (var (language, parcels) in added.OrderBy(a => a.Language, StringComparer.Ordinal)) await AddToAsync(dispatch, language, DispatchCount.Open, parcels, stop);
    }

    /// <summary>Parcels went from one state into others.</summary>
    public async Task MoveAsync(int dispatch, ParcelState from, IEnumerable<(string Language, ParcelState To, int Parcels)> moved, CancellationToken stop)
    {
        var cells = new SortedDictionary<(string Language, ParcelState State), int>();
        foreach (var (language, to, parcels) in moved)
        {
            cells[(language, from)] = cells.GetValueOrDefault((language, from)) - parcels;
            cells[(language, to)] = cells.GetValueOrDefault((language, to)) + parcels;
        }
        // In one order, so that two workers never wait for each other in a circle.
        foreach (var ((language, state), by) in cells.Where(c => c.Value != 0)) await AddToAsync(dispatch, language, state, by, stop);
    }

    private Task AddToAsync(int dispatch, string language, ParcelState state, int by, CancellationToken stop)
        => db.Database.ExecuteSqlAsync($"INSERT INTO dispatch_count (dispatch_no, language, state, parcels) VALUES ({dispatch}, {language}, {state.ToString()}, {by}) ON CONFLICT (dispatch_no, language, state) DO UPDATE SET parcels = dispatch_count.parcels + excluded.parcels", stop);
}
