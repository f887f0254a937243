using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn;

internal static class Queues
{
    /// <summary>Holds the queue's row until the transaction ends, so that two desks never do the same thing, and counts its revision up.</summary>
    internal static Task<int> HoldAsync(CommonwealDb db, Guid meeting, CancellationToken stop)
        => db.Set<WalkInQueue>().Where(q => q.MeetingId == meeting).ExecuteUpdateAsync(u => u.SetProperty(q => q.Revision, q => q.Revision + 1), stop);

    /// <summary>Days over which earlier conversations are looked back at.</summary>
    internal const int LookBackDays = 120;
}
