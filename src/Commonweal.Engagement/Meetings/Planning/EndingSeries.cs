using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>Ends a series by decision: what lies after its last day is called off with the reason, and whoever registered is told.</summary>
internal sealed class EndingSeries(CommonwealDb db, ChangingMeetings changing, CityTime time, TimeProvider clock, IOutputCacheStore cache)
{
    /// <summary>False where a colleague changed the series in the meantime.</summary>
    public async Task<bool> EndAsync(Guid seriesId, DateOnly endsOn, MultilingualText reason, int version, CancellationToken stop)
    {
        var series = await db.Set<MeetingSeries>().SingleAsync(s => s.Id == seriesId, stop);
        if (series.Version != version) return false;
        (series.EndsOn, series.EndReason, series.ChangedAt) = (endsOn, reason, clock.GetUtcNow());
        series.Sequence++;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
        var after = time.EndOf(endsOn);
        var left = await db.Set<Meeting>().Where(m => m.SeriesId == seriesId && m.StartsAt >= after && (m.State == MeetingState.Announced || m.State == MeetingState.Moved)).ToListAsync(stop);
        foreach (var meeting in left) await changing.CancelAsync(meeting, reason, meeting.Version, stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        return true;
    }
}
