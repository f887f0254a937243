using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>The registrations of a resident who proved the e-mail address they left.</summary>
internal sealed class MyRegistrations(CommonwealDb db, Tickets tickets, CityTime time, Here here, Texts texts) : IResidentRecords
{
    public async Task<IReadOnlyList<ResidentRecord>> OfAsync(byte[] email, CancellationToken stop)
    {
        var mine = await (from registration in db.Set<MeetingRegistration>().AsNoTracking()
                          join meeting in db.Set<Meeting>().AsNoTracking() on registration.MeetingId equals meeting.Id
                          where registration.EmailLookup == email
                          orderby meeting.StartsAt descending
                          select new { registration, meeting }).Take(100).ToListAsync(stop);
        return [.. mine.Select(m => new ResidentRecord(
            here.Text(m.meeting.Title), texts["meetings.registration.title." + m.registration.State],
            here.Link("/meetings/registration/" + tickets.Open(m.registration.TicketSealed)), time.Day(m.meeting.StartsAt)))];
    }
}
