using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>Opens a registration by the sixteen digits on paper, for whoever left no address.</summary>
[AllowAnonymous, WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class FindRegistrationModel(CommonwealDb db, Tickets tickets, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostAnHour = 20;

    [BindProperty] public string? Digits { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!throttle.Allows(HttpContext, "meeting-receipt", MostAnHour))
        {
            ModelState.AddModelError("", texts["meetings.register.many"]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }
        if (Tickets.Read(Digits) is { } digits && await FindAsync(digits, stop) is { } ticketSealed)
        {
            throttle.Forgive(HttpContext, "meeting-receipt");
            return LocalRedirect(here.Link("/meetings/registration/" + tickets.Open(ticketSealed)));
        }
        ModelState.AddModelError(nameof(Digits), texts["meetings.receipt.unknown"]);
        return this.ShowAgain();
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private Task<byte[]?> FindAsync(string digits, CancellationToken stop)
    {
        var lookup = tickets.LookupDigits(digits);
        return db.Set<MeetingRegistration>().AsNoTracking().Where(r => r.ReceiptLookup == lookup).Select(r => r.TicketSealed).SingleOrDefaultAsync(stop)!;
    }
}
