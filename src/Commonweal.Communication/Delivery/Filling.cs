using System.Text.Json;
using Commonweal.Communication.Audience;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery;

/// <summary>
/// Makes a parcel for everybody a dispatch goes to, some thousands in a transaction; the first leave while the last are not
/// made yet. It is no job of the house, so that a warning never waits behind an import.
/// </summary>
internal sealed class Filling(CommonwealDb db, DispatchTally tally, CurrentCity city, CityTime time, DeliverySignal signal, TimeProvider clock)
{
    internal const int Step = 10_000;

    private static readonly string[] Columns = ["dispatch_no", "no", "channel_id", "language", "state", "attempts", "may_repeat"];

    /// <summary>Makes the next parcels of a dispatch, urgent ones first; false where none are to be made, or another node makes them.</summary>
    public async Task<bool> NextAsync(CancellationToken stop)
    {
        var languages = (await city.GetAsync(stop)).Languages;
        var now = clock.GetUtcNow();
        // For what leaves tomorrow, whoever subscribes until then counts too.
        var unfilled = db.Set<Dispatch>().AsNoTracking().Where(d => !d.IsFilled && (d.NotBefore == null || d.NotBefore <= now)).OrderBy(d => d.Lane == Lane.Urgent ? 0 : 1).ThenBy(d => d.No);
        if (!await unfilled.AnyAsync(stop)) return false;
        var made = await db.InTransactionAsync(async s =>
        {
            if (!await db.Dialect.TryBeTheOnlyAsync(db, OnlyOne.FillingDispatches, s) || await unfilled.FirstOrDefaultAsync(s) is not { } dispatch) return false;
            await FillAsync(dispatch, languages, s);
            return true;
        }, stop);
        if (made) signal.Raise();
        return made;
    }

    private async Task FillAsync(Dispatch dispatch, IReadOnlyList<string> languages, CancellationToken stop)
    {
        var (no, last, filled) = (dispatch.No, dispatch.FilledTo, dispatch.Filled);
        // Somebody stopped it meanwhile: whoever has no parcel yet gets none.
        var next = dispatch.State is DispatchState.Cancelling ? [] : await HearersAsync(dispatch, stop);
        if (next.Count > 0)
        {
            var written = await db.Set<DispatchText>().Where(t => t.DispatchNo == no).Select(t => t.Language).ToListAsync(stop);
            var parcels = next.ConvertAll(h => (h.ChannelId, Language: h.LanguageOf(written, languages)));
            await db.Dialect.AddManyAsync(db, "parcel", Columns, parcels.Select((p, at) => new object?[] { no, filled + at + 1, p.ChannelId, p.Language, nameof(ParcelState.Waiting), 0, false }), stop);
            await tally.AddAsync(no, parcels.GroupBy(p => p.Language, StringComparer.Ordinal).Select(g => (g.Key, g.Count())), stop);
            (last, filled) = (next[^1].ChannelId, filled + next.Count);
        }
        var isFilled = next.Count < Step;
        await db.Set<Dispatch>().Where(d => d.No == no).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.FilledTo, last).SetProperty(d => d.Filled, filled).SetProperty(d => d.IsFilled, isFilled).SetProperty(d => d.Version, d => d.Version + 1), stop);
    }

    private Task<List<Hearer>> HearersAsync(Dispatch dispatch, CancellationToken stop)
    {
        var segment = JsonSerializer.Deserialize<Segment>(dispatch.Segment!)!;
        var hearers = segment.Of(db, Carriers.KindOf(dispatch.Medium), time.Day(clock.GetUtcNow()));
        if (dispatch.FilledTo is { } last) hearers = hearers.Where(h => h.ChannelId > last);
        return hearers.OrderBy(h => h.ChannelId).Take(Step).ToListAsync(stop);
    }
}
