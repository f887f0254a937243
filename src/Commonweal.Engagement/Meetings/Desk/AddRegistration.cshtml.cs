using Commonweal.Engagement.Meetings.Registering;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Meetings.Desk;

/// <summary>Writes down somebody who phoned or came by; their receipt number is read out or printed.</summary>
[RequirePermission("meetings.registrations"), WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class AddRegistrationModel(CommonwealDb db, Seating seating, Tickets tickets, CityTime time, TimeProvider clock, Here here, Texts texts) : SeatFormPage(db, time, clock, texts)
{
    private readonly Texts texts = texts;

    /// <summary>Language in which the person is written to.</summary>
    [BindProperty] public string? Speaks { get; set; }

    public IEnumerable<Choice> Spoken => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Meeting is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null) return NotFound();
        var asked = Checked(here.City.Languages.FirstOrDefault(l => l == Speaks) ?? here.City.Languages[0], byDesk: true);
        if (!ModelState.IsValid) return this.ShowAgain();
        var answer = await seating.AskAsync(asked, stop);
        if (answer is SeatAnswer.Closed or SeatAnswer.SlotTaken)
        {
            ModelState.AddModelError("", texts[answer is SeatAnswer.Closed ? "meetings.register.closed" : "meetings.register.slot.taken"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        TempData["done"] = texts[answer is SeatAnswer.Seated ? "meetings.registrations.added" : "meetings.registrations.added.waiting", ("number", SecretDigits.Grouped(tickets.Digits(asked.Ticket)))];
        return LocalRedirect($"/desk/meetings/{Id}/registrations");
    }
}
