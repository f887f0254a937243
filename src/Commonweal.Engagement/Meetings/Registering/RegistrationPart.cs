using System.Security.Claims;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>On a meeting's page: whether to register or just come; at the desk: who comes and what is needed.</summary>
internal sealed class RegistrationPart(CommonwealDb db, TimeProvider clock, Here here, Texts texts) : IMeetingPart
{
    public int Order => 10;

    public async Task<MeetingSection?> OnPublicPageAsync(Meeting meeting, CancellationToken stop)
    {
        if (!meeting.IsAhead(clock.GetUtcNow())) return null;
        var seats = await SeatsAsync(meeting, stop);
        var calendar = new MeetingLink(texts["meetings.calendar.one"], here.Link($"/meetings/{meeting.Id}.ics"));
        if (seats.Count == 0) return new(texts["meetings.part.come"], texts["meetings.part.come.text"], [calendar]);
        var free = Math.Max(0, seats.Sum(s => s.Capacity - s.Taken));
        var text = meeting.SlotMinutes is not null ? texts.Count("meetings.part.slots", free)
            : free == 0 || seats[0].Waiting > 0 ? texts.Count("meetings.part.full", seats[0].Waiting) : texts.Count("meetings.part.free", free);
        return new(texts["meetings.part.register"], text,
        [
            new(texts[meeting.SlotMinutes is null ? "meetings.register.title" : "meetings.part.appointment"], here.Link($"/meetings/{meeting.Id}/register")), calendar,
            new(texts["meetings.receipt.title"], here.Link("/receipt")),
        ]);
    }

    public async Task<MeetingSection?> OnDeskPageAsync(Meeting meeting, ClaimsPrincipal reader, CancellationToken stop)
    {
        if (!reader.HasClaim("permission", "meetings.registrations")) return null;
        var seats = await SeatsAsync(meeting, stop);
        if (seats.Count == 0) return null;
        var at = $"/desk/meetings/{meeting.Id}/";
        return new(texts["meetings.registrations"], texts["meetings.registrations.counts", ("taken", seats.Sum(s => s.Taken)), ("seats", seats.Sum(s => s.Capacity)), ("waiting", seats.Sum(s => s.Waiting))],
        [
            new(texts["meetings.registrations.list"], at + "registrations"), new(texts["meetings.registrations.add"], at + "registrations/add"), new(texts["meetings.sheet"], at + "sheet"),
        ]);
    }

    private Task<List<MeetingSeats>> SeatsAsync(Meeting meeting, CancellationToken stop)
        => db.Set<MeetingSeats>().AsNoTracking().Where(s => s.MeetingId == meeting.Id).ToListAsync(stop);
}
