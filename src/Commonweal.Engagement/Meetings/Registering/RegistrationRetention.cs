using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>Who registered and what they need goes after the meeting: the whole registration.</summary>
internal sealed class RegistrationRetention(CommonwealDb db, CityTime time) : IRetention
{
    public static string DataClass => "meeting-registrations";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(r => r.Id).Select(r => r.Id).Take(most).ToListAsync(stop);
        return await db.Set<MeetingRegistration>().Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<MeetingRegistration> Over(DateOnly day)
    {
        var until = time.StartOf(day);
        return from registration in db.Set<MeetingRegistration>()
               join meeting in db.Set<Meeting>() on registration.MeetingId equals meeting.Id
               where meeting.EndsAt < until
               select registration;
    }
}
