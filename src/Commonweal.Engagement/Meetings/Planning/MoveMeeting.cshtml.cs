using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Commonweal.Standards.ICalendar;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>Moves one meeting to another time or place; everybody who registered keeps the seat and is told once.</summary>
[RequirePermission("meetings.work"), WhileAwake("meetings")]
internal sealed class MoveMeetingModel(CommonwealDb db, ChangingMeetings changing, TimeProvider clock, Here here, Texts texts) : MeetingChangePage(db, here, texts)
{
    private readonly Here here = here;
    private readonly Texts texts = texts;

    [BindProperty] public DateOnly? On { get; set; }

    [BindProperty] public TimeOnly? From { get; set; }

    [BindProperty] public int? Minutes { get; set; }

    [BindProperty] public MultilingualInput Place { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null) return NotFound();
        var starts = ZonedTimes.Local(Meeting.StartsAt, here.City.TimeZone);
        (On, From, Minutes) = (DateOnly.FromDateTime(starts), TimeOnly.FromDateTime(starts), (int)(Meeting.EndsAt - Meeting.StartsAt).TotalMinutes);
        Place = MultilingualInput.Of(Meeting.Place);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null) return NotFound();
        var reason = CheckedReason();
        Place.Check(ModelState, nameof(Place), texts, here.City.Languages, Meeting.LongestPlace, required: true);
        if (On is null || From is null) ModelState.AddModelError(nameof(On), texts["meetings.when.missing"]);
        if (Minutes is null or < 5 or > 720) ModelState.AddModelError(nameof(Minutes), texts["meetings.slot.bad", ("least", 5), ("most", 720)]);
        if (here.City.ClosedDays.FirstOrDefault(d => d.Day == On) is { } closed) ModelState.AddModelError(nameof(On), texts["meetings.closed.day", ("name", here.Text(closed.Name))]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var starts = ZonedTimes.Instant(On!.Value.ToDateTime(From!.Value), here.City.TimeZone);
        if (starts <= clock.GetUtcNow())
        {
            ModelState.AddModelError(nameof(On), texts["meetings.when.past"]);
            return this.ShowAgain();
        }
        var place = Place.ApplyTo(Meeting.Place, here.City.Languages);
        return await EndAsync(await changing.MoveAsync(Meeting, starts, starts.AddMinutes(Minutes!.Value), place, reason, Version, stop), stop);
    }
}
