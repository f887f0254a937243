using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Speaking;

/// <summary>Names, addresses and needs of people who spoke; that somebody spoke, and for how long, stays.</summary>
internal sealed class SpeakerRetention(CommonwealDb db, CityTime time) : IRetention
{
    public static string DataClass => "meeting-speakers";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(s => s.Id).Select(s => s.Id).Take(most).ToListAsync(stop);
        return await db.Set<SpeakerSignUp>().Where(s => ids.Contains(s.Id)).ExecuteUpdateAsync(u => u
            .SetProperty(s => s.NameSealed, (byte[]?)null)
            .SetProperty(s => s.EmailSealed, (byte[]?)null)
            .SetProperty(s => s.NeedSealed, (byte[]?)null)
            .SetProperty(s => s.AboutSealed, (byte[]?)null), stop);
    }

    private IQueryable<SpeakerSignUp> Over(DateOnly day)
    {
        var before = time.StartOf(day);
        return from signedUp in db.Set<SpeakerSignUp>()
               join meeting in db.Set<Meeting>() on signedUp.MeetingId equals meeting.Id
               where meeting.EndsAt < before && signedUp.NameSealed != null
               select signedUp;
    }
}
