using System.Collections.Concurrent;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery.Receipts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Commonweal.Communication.Delivery;

/// <summary>Takes parcels, carries them, tells what became of them. What it knows of a parcel is written down before it takes others.</summary>
internal sealed partial class SendingWorker(ICarrier carrier, IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : IAsyncDisposable
{
    private const int Handful = 100, TextsKept = 200;
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1), LongestAsked = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<string, DispatchText>> texts = new();
    private ICarrierWay? way;

    public Guid Id { get; } = Guid.NewGuid();

    public Medium Medium => carrier.Medium;

    /// <summary>How long to wait because nobody was there at the other end; null where all is well.</summary>
    public TimeSpan? Rest { get; private set; }

    /// <summary>Carries the next handful; false where nothing waits or nobody takes anything.</summary>
    public async Task<bool> CarryNextAsync(CancellationToken stop)
    {
        var batch = await AskAsync(s => s.GetRequiredService<ParcelDesk>().TakeAsync(Medium, Id, Handful, stop));
        if (batch is null)
        {
            await CloseAsync();
            Rest = null;
            return false;
        }
        var told = new ConcurrentDictionary<int, Outcome>();
        string? held = null;
        try
        {
            await (way ??= carrier.Open()).CarryAsync(batch, await TextsAsync(batch.DispatchNo, stop), (parcel, outcome) => told[parcel.No] = outcome, stop);
            Rest = null;
        }
        catch (UnreachableException nobody)
        {
            await CloseAsync();
            held = nobody.Reason;
            Rest = nobody.Wait is { } asked ? asked < LongestAsked ? asked : LongestAsked : Rest is { } before ? TimeSpan.FromTicks(Math.Min(before.Ticks * 2, LongestRest.Ticks)) : TimeSpan.FromSeconds(1);
            LogUnreachable(Medium, nobody.Message);
        }
        finally
        {
            // Also when the program ends: what is known must not be lost.
            var outcomes = batch.Parcels.Select(p => (p, told.GetValueOrDefault(p.No, new Outcome(ParcelState.Waiting, held, Counts: false)))).ToList();
            await RecordAsync(batch.DispatchNo, outcomes, stop);
        }
        return Rest is null;
    }

    public ValueTask DisposeAsync() => CloseAsync();

    /// <summary>
    /// Tries until it is written: the database may be starting again. When the program ends, for some seconds only; where the
    /// dispatch has been cleared away meanwhile, there is nothing left to write on.
    /// </summary>
    private async Task RecordAsync(int dispatch, List<(InHand Parcel, Outcome Outcome)> outcomes, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await AskAsync(s => RecordAsync(s, dispatch, outcomes));
                break;
            }
            catch (Exception failure) when (!(stop.IsCancellationRequested && attempt > 5))
            {
                LogRecording(Failures.NameOf(failure), attempt);
                if (await IsGoneAsync(dispatch)) return;
                await Task.Delay(TimeSpan.FromSeconds(Math.Min(attempt, 5)), clock, CancellationToken.None);
            }
        }
        foreach (var (parcel, _) in outcomes.Where(o => o.Parcel.ChannelId is not null && o.Outcome.IsNobodyThere))
            await AskAsync<bool>(async s => { await s.GetRequiredService<Subscriptions>().StopAtAsync(parcel.ChannelId!.Value, ChannelEnd.Bounced, parcel.AddressSealed, stop); return true; });
    }

    private async Task<bool> IsGoneAsync(int dispatch)
    {
        try { return !await AskAsync(s => s.GetRequiredService<CommonwealDb>().Set<Dispatch>().AnyAsync(d => d.No == dispatch)); }
        catch (Exception failure)
        {
            // Who cannot be asked has not said that it is gone.
            LogRecording(Failures.NameOf(failure), 0);
            return false;
        }
    }

    private Task<bool> RecordAsync(IServiceProvider services, int dispatch, List<(InHand Parcel, Outcome Outcome)> outcomes)
    {
        var desk = services.GetRequiredService<ParcelDesk>();
        var known = outcomes.Where(o => o.Outcome.References is not null).SelectMany(o => o.Outcome.References!.Select(r => (Reference: r, o.Parcel.No))).ToList();
        // In groups that are written at once, parcels must look alike.
        if (known.Count > 0) outcomes = outcomes.ConvertAll(o => (o.Parcel, o.Outcome with { References = null }));
        return services.GetRequiredService<CommonwealDb>().InTransactionAsync(async s =>
        {
            await desk.RecordAsync(dispatch, Id, outcomes, s);
            if (known.Count > 0) await services.GetRequiredService<ParcelReceipts>().LinkAsync(dispatch, known, s);
            return true;
        }, CancellationToken.None);
    }

    private async Task<IReadOnlyDictionary<string, DispatchText>> TextsAsync(int dispatch, CancellationToken stop)
    {
        if (texts.TryGetValue(dispatch, out var known)) return known;
        if (texts.Count > TextsKept) texts.Clear();
        return texts[dispatch] = await AskAsync(async s => await s.GetRequiredService<CommonwealDb>().Set<DispatchText>().AsNoTracking().Where(t => t.DispatchNo == dispatch).ToDictionaryAsync(t => t.Language, StringComparer.Ordinal, stop));
    }

    private async ValueTask CloseAsync()
    {
        if (way is null) return;
        try { await way.DisposeAsync(); }
        catch (Exception failure) { LogUnreachable(Medium, Failures.NameOf(failure)); }
        way = null;
    }

    private async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody takes anything by {Medium}: {Reason}; trying again")]
    private partial void LogUnreachable(Medium medium, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What became of parcels could not be written down yet: {Failure}, attempt {Attempt}")]
    private partial void LogRecording(string failure, int attempt);
}
