using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery;

/// <summary>Why parcels wait though no recipient is at fault, until somebody in the city mends it; the other side's code follows after a blank.</summary>
internal static class Held
{
    /// <summary>The other end does not let us in at all: a key, an account.</summary>
    public const string NoEntry = "no-entry";

    /// <summary>It does not take the template of a language.</summary>
    public const string Template = "template";
}

/// <summary>Something that holds a medium up.</summary>
/// <param name="Medium">The medium.</param>
/// <param name="Kind">One of <see cref="Held"/>.</param>
/// <param name="Code">The other side's own code.</param>
internal sealed record Hindrance(Medium Medium, string Kind, string Code);

/// <summary>Finds what holds dispatches up that are under way. It looks at the first parcel that waits: whoever tries takes the first.</summary>
internal sealed class HeldUp(CommonwealDb db)
{
    /// <param name="no">One dispatch; null for all.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<IReadOnlyList<Hindrance>> FindAsync(int? no, CancellationToken stop)
    {
        var running = db.Set<Dispatch>().AsNoTracking().Where(d => d.State == DispatchState.Running && (no == null || d.No == no));
        var first = await running.Select(d => new
        {
            d.Medium,
            Waiting = db.Set<Parcel>().Where(p => p.DispatchNo == d.No && p.State == ParcelState.Waiting).OrderBy(p => p.No).Select(p => p.Reason).FirstOrDefault(),
            Later = db.Set<Parcel>().Where(p => p.DispatchNo == d.No && p.State == ParcelState.Later).OrderBy(p => p.No).Select(p => p.Reason).FirstOrDefault(),
        }).ToListAsync(stop);
        return [.. first.SelectMany(f => new[] { f.Waiting, f.Later }.Select(r => HindranceOf(f.Medium, r))).OfType<Hindrance>().Distinct().OrderBy(h => h.Medium)];
    }

    private static Hindrance? HindranceOf(Medium medium, string? reason)
        => reason?.Split(' ') is [Held.NoEntry or Held.Template, ..] parts ? new Hindrance(medium, parts[0], parts.ElementAtOrDefault(1) ?? "") : null;
}
