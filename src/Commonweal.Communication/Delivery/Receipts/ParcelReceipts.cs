using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery.Returns;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery.Receipts;

/// <summary>What a gateway tells of something it took.</summary>
/// <param name="Reference">What it calls it, with the medium before: <c>Sms/abc</c>.</param>
/// <param name="Arrived">Whether it arrived or never will.</param>
/// <param name="Reason">The gateway's own code for why; null where it arrived.</param>
/// <param name="IsNobodyThere">Nobody has that number, now and for good.</param>
internal sealed record Receipt(string Reference, bool Arrived, string? Reason = null, bool IsNobodyThere = false)
{
    /// <summary>It only follows another that says as much: where that one came, nothing is kept of this.</summary>
    public bool IsAfterwards { get; init; }
}

/// <summary>Brings together what was sent and what is told of it, in whichever order and on whichever machine they come.</summary>
internal sealed class ParcelReceipts(CommonwealDb db, CameBack cameBack, TimeProvider clock)
{
    /// <summary>Notes what parcels of a dispatch are called by whoever took them; in the transaction that notes that they were sent.</summary>
    public async Task LinkAsync(int dispatch, IEnumerable<(string Reference, int No)> known, CancellationToken stop)
    {
        // In one order, so that two never wait for each other in a circle.
        foreach (var (reference, no) in known.Where(k => k.Reference.Length <= ParcelReference.Longest).OrderBy(k => k.Reference, StringComparer.Ordinal))
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO parcel_reference (reference, dispatch_no, no, is_nobody_there, at) VALUES ({reference}, {dispatch}, {no}, {false}, {clock.GetUtcNow().UtcDateTime}) ON CONFLICT (reference) DO UPDATE SET dispatch_no = excluded.dispatch_no, no = excluded.no", stop);
            await ApplyAsync(reference, stop);
        }
    }

    /// <summary>Notes what is told; told twice, it is noted once.</summary>
    public async Task NoteAsync(Receipt receipt, CancellationToken stop)
    {
        if (receipt.Reference.Length > ParcelReference.Longest) return;
        if (receipt.IsAfterwards && !await db.Set<ParcelReference>().AnyAsync(r => r.Reference == receipt.Reference, stop)) return;
        var (state, reason) = (receipt.Arrived ? nameof(ParcelState.Delivered) : nameof(ParcelState.Bounced), receipt.Reason is { Length: > Parcel.LongestReason } ? receipt.Reason[..Parcel.LongestReason] : receipt.Reason);
        var gone = await db.InTransactionAsync(async s =>
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO parcel_reference (reference, state, reason, is_nobody_there, at) VALUES ({receipt.Reference}, {state}, {reason}, {receipt.IsNobodyThere}, {clock.GetUtcNow().UtcDateTime}) ON CONFLICT (reference) DO UPDATE SET state = excluded.state, reason = excluded.reason, is_nobody_there = excluded.is_nobody_there", s);
            return await ApplyAsync(receipt.Reference, s);
        }, stop);
        if (gone is { IsNobodyThere: true, DispatchNo: { } dispatch, No: { } no }) await cameBack.LeaveInPeaceAsync(dispatch, no, ChannelEnd.Bounced, stop);
    }

    /// <summary>Forgets words about parcels that are not ours, and names of what nobody told anything of.</summary>
    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken stop) => db.Set<ParcelReference>().Where(r => r.At < before).ExecuteDeleteAsync(stop);

    private async Task<ParcelReference?> ApplyAsync(string reference, CancellationToken stop)
    {
        var row = await db.Set<ParcelReference>().AsNoTracking().SingleOrDefaultAsync(r => r.Reference == reference, stop);
        if (row is not { State: { } state, DispatchNo: { } dispatch, No: { } no } || await db.Set<ParcelReference>().Where(r => r.Reference == reference).ExecuteDeleteAsync(stop) == 0) return null;
        // Of a text in several parts each is told; it has arrived when all have.
        if (state is ParcelState.Bounced || !await db.Set<ParcelReference>().AnyAsync(r => r.DispatchNo == dispatch && r.No == no, stop)) await cameBack.MoveAsync(dispatch, no, state, row.Reason, stop);
        return row;
    }
}
