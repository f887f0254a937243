using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>A resident asks for a seat or an appointment: no account, and no address unless they want letters.</summary>
[AllowAnonymous, WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class RegisterModel(CommonwealDb db, Seating seating, Throttle throttle, IOutputCacheStore cache, CityTime time, TimeProvider clock, Here here, Texts texts)
    : SeatFormPage(db, time, clock, texts)
{
    /// <summary>In an hour from one address: a library or a place of worship registers many people in an evening.</summary>
    private const int MostAnHour = 60;
    private readonly Texts texts = texts;

    /// <summary>Whoever asks now goes on the waiting list.</summary>
    public bool WillWait => Seats is [{ Slot: 0 } whole] && (whole.Waiting > 0 || whole.Taken >= whole.Capacity);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Meeting is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null) return NotFound();
        var asked = Checked(here.Language, byDesk: false);
        if (!ModelState.IsValid) return this.ShowAgain();
        if (!throttle.Allows(HttpContext, "meeting-seat", MostAnHour))
        {
            ModelState.AddModelError("", texts["meetings.register.many"]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }
        switch (await seating.AskAsync(asked, stop))
        {
            case SeatAnswer.Seated or SeatAnswer.Waiting:
                await cache.EvictByTagAsync(PublicCache.Tag, stop);
                return LocalRedirect(here.Link("/meetings/registration/" + asked.Ticket));
            case SeatAnswer.SlotTaken:
                ModelState.AddModelError("Form.Slot", texts["meetings.register.slot.taken"]);
                break;
            default:
                ModelState.AddModelError("", texts["meetings.register.closed"]);
                break;
        }
        await PrepareAsync(stop);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
