using Commonweal.Engagement.Meetings.Registering;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>A page that changes whether or when a meeting takes place, with a reason that everybody reads.</summary>
internal abstract class MeetingChangePage(CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Reason { get; set; } = new();

    public Meeting Meeting { get; private set; } = null!;

    /// <summary>How many will be written to.</summary>
    public int Told { get; private set; }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Meeting = (await db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == Id, stop))!;
        Told = await db.Set<MeetingRegistration>().CountAsync(r => r.MeetingId == Id && r.State != RegistrationState.Cancelled && r.EmailSealed != null, stop);
    }

    /// <summary>The reason that was typed; says what is wrong with it.</summary>
    protected MultilingualText CheckedReason()
    {
        Reason.Check(ModelState, nameof(Reason), texts, here.City.Languages, Meeting.LongestReason, required: true);
        return Reason.ApplyTo(MultilingualText.Empty, here.City.Languages);
    }

    protected async Task<IActionResult> EndAsync(Changed changed, CancellationToken stop)
    {
        if (changed is Changed.Done)
        {
            TempData["done"] = texts["common.saved"];
            return LocalRedirect("/desk/meetings/" + Id);
        }
        ModelState.AddModelError("", texts[changed is Changed.Meanwhile ? "errors.changedMeanwhile.text" : "meetings.change.over"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        await PrepareAsync(stop);
        return Page();
    }
}
