using Commonweal.Communication.Audience;
using Commonweal.Platform.Data;
using Commonweal.Standards.MailReports;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery.Returns;

/// <summary>Notes what a report says about a parcel, and leaves in peace whoever is not there or does not want it.</summary>
internal sealed class CameBack(CommonwealDb db, DispatchTally tally, Subscriptions subscriptions)
{
    /// <summary>Notes one report; told twice, it is noted once.</summary>
    public async Task NoteAsync(int dispatch, int no, ReceivedMail mail, CancellationToken stop)
    {
        var worst = mail.Delivery?.Recipients.OrderByDescending(BounceRules.Judge).FirstOrDefault();
        var failed = worst is { Action: DeliveryAction.Failed };
        if (failed) await MoveAsync(dispatch, no, ParcelState.Bounced, worst!.Status.ToString(), stop);
        else if (worst is { Action: DeliveryAction.Delivered }) await MoveAsync(dispatch, no, ParcelState.Delivered, null, stop);
        var end = mail.Complaint is { IsAgainstUs: true } ? ChannelEnd.Complained : failed && BounceRules.Judge(worst!) is Bounce.Hard ? ChannelEnd.Bounced : (ChannelEnd?)null;
        if (end is { } why) await LeaveInPeaceAsync(dispatch, no, why, stop);
    }

    /// <summary>Nothing goes any more to whoever a parcel went to.</summary>
    public async Task LeaveInPeaceAsync(int dispatch, int no, ChannelEnd why, CancellationToken stop)
    {
        var channel = await db.Set<Parcel>().Where(p => p.DispatchNo == dispatch && p.No == no).Select(p => p.ChannelId).SingleOrDefaultAsync(stop);
        if (channel is { } id) await subscriptions.StopAsync(id, why, stop);
    }

    /// <summary>Notes what is known by now of a parcel that was sent.</summary>
    public Task MoveAsync(int dispatch, int no, ParcelState to, string? reason, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        // What it was before is read and changed in one transaction; a report that comes before the sending was noted waits for nothing and is lost on nobody.
        var before = await db.Set<Parcel>().AsNoTracking().Where(p => p.DispatchNo == dispatch && p.No == no).Select(p => new { p.State, p.Language }).SingleOrDefaultAsync(s);
        if (before is not { State: ParcelState.Sent or ParcelState.Delivered } || before.State == to) return false;
        var from = before.State;
        var moved = await db.Set<Parcel>().Where(p => p.DispatchNo == dispatch && p.No == no && p.State == from).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, to).SetProperty(p => p.Reason, reason), s);
        if (moved > 0) await tally.MoveAsync(dispatch, from, [(before.Language, to, moved)], s);
        return true;
    }, stop);
}
