using System.Text.Json;
using Commonweal.Communication.Audience;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery;

/// <summary>What is to be sent to whom.</summary>
/// <param name="Medium">What by.</param>
/// <param name="Lane">Before or with the rest.</param>
/// <param name="Origin">What it belongs to, such as <c>message/KEY</c>; asked twice for one medium, it is sent once.</param>
/// <param name="Title">What it is called at the desk.</param>
/// <param name="NotBefore">When it may leave; null for at once.</param>
/// <param name="ExpiresAt">When it is of no use any more.</param>
/// <param name="Texts">What it says, by language.</param>
internal sealed record DispatchAsk(Medium Medium, Lane Lane, string Origin, string Title, DateTimeOffset? NotBefore, DateTimeOffset ExpiresAt, IReadOnlyList<DispatchText> Texts);

/// <summary>Asks for dispatches, and pauses, resumes and cancels them.</summary>
internal sealed class Dispatches(CommonwealDb db, DispatchTally tally, AuditTrail audit, FillingSignal filling, DeliverySignal signal, TimeProvider clock)
{
    private static readonly string[] Columns = ["dispatch_no", "no", "channel_id", "address_sealed", "language", "state", "attempts", "may_repeat"];

    /// <summary>Asks for a dispatch to subscribers, in the caller's transaction or at once. What was asked before stays as it is.</summary>
    /// <returns>The number of the dispatch.</returns>
    public Task<int> AskAsync(DispatchAsk ask, Segment segment, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        if (await db.Set<Dispatch>().Where(d => d.Origin == ask.Origin && d.Medium == ask.Medium).Select(d => (int?)d.No).SingleOrDefaultAsync(s) is { } known) return known;
        return await AddAsync(new Dispatch { Medium = ask.Medium, Lane = ask.Lane, Origin = ask.Origin, Title = ask.Title, Segment = JsonSerializer.Serialize(segment), NotBefore = ask.NotBefore, ExpiresAt = ask.ExpiresAt, AskedAt = clock.GetUtcNow() }, ask.Texts, filling.Raise, s);
    }, stop);

    /// <summary>Asks for a post to public accounts: one parcel for each language there is a text in.</summary>
    public Task AskPublicAsync(DispatchAsk ask, CancellationToken stop) => AskForAsync(ask, [.. ask.Texts.Select(t => new AskedParcel(null, null, t.Language))], stop);

    /// <summary>Asks for a text to one subscriber, whose address need not be proven yet.</summary>
    public Task AskOneAsync(DispatchAsk ask, Guid channel, byte[] addressSealed, CancellationToken stop) => AskForAsync(ask, [new AskedParcel(channel, addressSealed, ask.Texts[0].Language)], stop);

    private Task AskForAsync(DispatchAsk ask, IReadOnlyList<AskedParcel> parcels, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        if (await db.Set<Dispatch>().AnyAsync(d => d.Origin == ask.Origin && d.Medium == ask.Medium, s)) return false;
        var no = await AddAsync(new Dispatch { Medium = ask.Medium, Lane = ask.Lane, Origin = ask.Origin, Title = ask.Title, IsFilled = true, Filled = parcels.Count, NotBefore = ask.NotBefore, ExpiresAt = ask.ExpiresAt, AskedAt = clock.GetUtcNow() }, ask.Texts, signal.Raise, s);
        await db.Dialect.AddManyAsync(db, "parcel", Columns, parcels.Select((p, at) => new object?[] { no, at + 1, p.Channel, p.AddressSealed, p.Language, nameof(ParcelState.Waiting), 0, false }), s);
        await tally.AddAsync(no, parcels.GroupBy(p => p.Language, StringComparer.Ordinal).Select(g => (g.Key, g.Count())), s);
        return true;
    }, stop);

    private async Task<int> AddAsync(Dispatch dispatch, IReadOnlyList<DispatchText> texts, Action onceCommitted, CancellationToken stop)
    {
        db.Add(dispatch);
        await db.SaveChangesAsync(stop);
        foreach (var text in texts) text.DispatchNo = dispatch.No;
        db.AddRange(texts);
        db.OnceCommitted(onceCommitted);
        await db.SaveChangesAsync(stop);
        return dispatch.No;
    }

    private sealed record AskedParcel(Guid? Channel, byte[]? AddressSealed, string Language);

    /// <summary>Holds a dispatch back; what is in hand this second still leaves.</summary>
    public Task<bool> PauseAsync(int no, CancellationToken stop) => ChangeAsync(no, "paused", DispatchState.Paused, stop, DispatchState.Running);

    public Task<bool> ResumeAsync(int no, CancellationToken stop) => ChangeAsync(no, "resumed", DispatchState.Running, stop, DispatchState.Paused);

    /// <summary>Stops a dispatch for good; what has not left never will.</summary>
    public Task<bool> CancelAsync(int no, CancellationToken stop) => ChangeAsync(no, "cancelled", DispatchState.Cancelling, stop, DispatchState.Running, DispatchState.Paused);

    private async Task<bool> ChangeAsync(int no, string action, DispatchState to, CancellationToken stop, params DispatchState[] from)
    {
        var done = await db.InTransactionAsync(async s =>
        {
            var changed = await db.Set<Dispatch>().Where(d => d.No == no && from.Contains(d.State)).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, to).SetProperty(d => d.Version, d => d.Version + 1), s) > 0;
            if (changed) await audit.RecordAsync(action, "dispatch", $"{no}", stop: s);
            return changed;
        }, stop);
        if (done) signal.Raise();
        return done;
    }
}
