using Commonweal.Engagement.Meetings.Registering;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Standards.ICalendar;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>Plans one meeting. A day on which the city is closed is not taken.</summary>
[RequirePermission("meetings.work"), WhileAwake("meetings")]
internal sealed class PlanMeetingModel(CommonwealDb db, IOutputCacheStore cache, TimeProvider clock, Here here, Texts texts) : MeetingFormPage(db, here, texts)
{
    private readonly CommonwealDb db = db;

    [BindProperty] public DateOnly? On { get; set; }

    [BindProperty] public TimeOnly? From { get; set; }

    [BindProperty] public int? Minutes { get; set; } = 120;

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await CheckAsync(stop);
        var now = clock.GetUtcNow();
        if (On is not { } on || From is not { } from) ModelState.AddModelError(nameof(On), Texts["meetings.when.missing"]);
        else if (Here.City.ClosedDays.FirstOrDefault(d => d.Day == on) is { } closed) ModelState.AddModelError(nameof(On), Texts["meetings.closed.day", ("name", Here.Text(closed.Name))]);
        else if (ZonedTimes.Instant(on.ToDateTime(from), Here.City.TimeZone) <= now) ModelState.AddModelError(nameof(On), Texts["meetings.when.past"]);
        if (Minutes is null or < LeastSlot or > MostMinutes) ModelState.AddModelError(nameof(Minutes), Texts["meetings.slot.bad", ("least", LeastSlot), ("most", MostMinutes)]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var starts = ZonedTimes.Instant(On!.Value.ToDateTime(From!.Value), Here.City.TimeZone);
        var (dialogue, track) = Form.Part();
        var meeting = new Meeting
        {
            Kind = Form.Kind!.Value, Title = MultilingualText.Empty, StartsAt = starts, EndsAt = starts.AddMinutes(Minutes!.Value), ChangedAt = now,
            SlotMinutes = Form.SlotMinutes, DialogueId = dialogue, Track = track,
        };
        Form.ApplyTo(meeting, Here.City.Languages);
        db.Add(meeting);
        db.AddRange(MeetingSeats.For(meeting));
        await db.SaveChangesAsync(stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        TempData["done"] = Texts["common.saved"];
        return LocalRedirect("/desk/meetings/" + meeting.Id);
    }
}
