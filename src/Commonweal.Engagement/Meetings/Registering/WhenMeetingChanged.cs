using System.Globalization;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>Tells everybody who registered that the meeting was moved or called off: each once, however often this runs.</summary>
internal sealed class WhenMeetingChanged(CommonwealDb db, RegistrationLetters letters) : IHandle<MeetingChanged>
{
    private const int Batch = 100;

    public async Task HandleAsync(MeetingChanged happened, CancellationToken stop)
    {
        var meeting = await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == happened.MeetingId, stop);
        // A change that came after tells what is true now.
        if (meeting is null || meeting.Sequence != happened.Sequence || meeting.State is not (MeetingState.Moved or MeetingState.Cancelled)) return;
        var what = meeting.State is MeetingState.Cancelled ? "cancelled" : "moved";
        for (var after = Guid.Empty; ;)
        {
            var batch = await db.Set<MeetingRegistration>().AsNoTracking()
                .Where(r => r.MeetingId == meeting.Id && r.State != RegistrationState.Cancelled && r.EmailSealed != null && r.Id > after)
                .OrderBy(r => r.Id).Take(Batch).ToListAsync(stop);
            await db.InTransactionAsync(async s =>
            {
                foreach (var registration in batch) await letters.SendAsync(meeting, registration, what, happened.Sequence.ToString(CultureInfo.InvariantCulture), s);
            }, stop);
            if (batch.Count < Batch) return;
            after = batch[^1].Id;
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>Tells one who registered that they have a seat, wait for one, or moved up.</summary>
internal sealed class WhenRegistrationChanged(CommonwealDb db, RegistrationLetters letters) : IHandle<RegistrationChanged>
{
    public async Task HandleAsync(RegistrationChanged happened, CancellationToken stop)
    {
        var registration = await db.Set<MeetingRegistration>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == happened.RegistrationId, stop);
        if (registration is null or { State: RegistrationState.Cancelled }) return;
        var meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == registration.MeetingId, stop);
        if (meeting.State is MeetingState.Cancelled) return;
        var what = happened.Letter == RegistrationChanged.MovedUp ? "movedUp" : registration.State is RegistrationState.Seated ? "seated" : "waiting";
        await letters.SendAsync(meeting, registration, what, happened.Letter, stop);
    }
}
