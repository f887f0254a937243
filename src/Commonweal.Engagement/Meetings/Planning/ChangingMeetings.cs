using Commonweal.Engagement.Meetings.Registering;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>What became of a change at the desk.</summary>
internal enum Changed
{
    Done,
    /// <summary>A colleague changed it in the meantime: nothing was written.</summary>
    Meanwhile,
    /// <summary>It is over, or was called off before.</summary>
    NotPossible,
}

/// <summary>Moves and calls off single meetings; calendars and those who registered hear of it.</summary>
internal sealed class ChangingMeetings(CommonwealDb db, TimeProvider clock, IOutputCacheStore cache)
{
    public async Task<Changed> CancelAsync(Meeting meeting, MultilingualText reason, int version, CancellationToken stop)
    {
        if (!meeting.IsAhead(clock.GetUtcNow())) return Changed.NotPossible;
        (meeting.State, meeting.Reason) = (MeetingState.Cancelled, reason);
        return await SaveAsync(meeting, version, stop);
    }

    public async Task<Changed> MoveAsync(Meeting meeting, DateTimeOffset startsAt, DateTimeOffset endsAt, MultilingualText place, MultilingualText reason, int version, CancellationToken stop)
    {
        if (!meeting.IsAhead(clock.GetUtcNow())) return Changed.NotPossible;
        (meeting.State, meeting.Reason, meeting.Place) = (MeetingState.Moved, reason, place);
        (meeting.StartsAt, meeting.EndsAt) = (startsAt, endsAt);
        return await SaveAsync(meeting, version, stop);
    }

    /// <summary>Saves what was changed of a meeting, and tells.</summary>
    /// <param name="meeting">Tracked and changed.</param>
    /// <param name="version">The version that whoever changed it had before them.</param>
    /// <param name="stop">Ends it.</param>
    private async Task<Changed> SaveAsync(Meeting meeting, int version, CancellationToken stop)
    {
        if (meeting.Version != version) return Meanwhile();
        meeting.Sequence++;
        meeting.StandsAlone = true;
        meeting.ChangedAt = clock.GetUtcNow();
        db.Publish(new MeetingChanged(meeting.Id, meeting.Sequence));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Meanwhile();
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        return Changed.Done;
    }

    private Changed Meanwhile()
    {
        db.ChangeTracker.Clear();
        return Changed.Meanwhile;
    }
}
