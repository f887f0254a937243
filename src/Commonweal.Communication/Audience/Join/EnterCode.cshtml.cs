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

namespace Commonweal.Communication.Audience.Join;

/// <summary>Takes the code that was sent to a number. Five may be typed; whether the number was on the list before makes no difference to what is shown.</summary>
[AllowAnonymous, WhileAwake("audience"), ResponseCache(NoStore = true)]
internal sealed class EnterCodeModel(Subscriptions subscriptions, AudienceLinks links, ChannelCodes codes, CommonwealDb db, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostAnHour = 60;

    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    [BindProperty] public string? Code { get; set; }

    public bool IsOver { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } channel) return NotFound();
        if (string.IsNullOrWhiteSpace(Code)) return Wrong("errors.required");
        if (!throttle.Allows(HttpContext, "subscribe-code", MostAnHour)) return Over(StatusCodes.Status429TooManyRequests);
        // Counted before it is looked at: many at once guess no more often than one after the other.
        if (await db.InTransactionAsync(s => db.Set<Channel>().Where(c => c.Id == channel && c.Tries < ChannelCodes.MostTries).ExecuteUpdateAsync(set => set.SetProperty(c => c.Tries, c => c.Tries + 1), s), stop) == 0) return Over(StatusCodes.Status410Gone);
        if (!codes.IsRight(channel, Code) || !await subscriptions.ConfirmAsync(channel, stop)) return Wrong("audience.code.wrong");
        TempData["done"] = texts["audience.confirmed"];
        return LocalRedirect(here.Link(links.PathOf(LinkTo.Mine, await db.Set<Channel>().Where(c => c.Id == channel).Select(c => c.SubscriberId).SingleAsync(stop))));
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private async Task<Guid?> FindAsync(CancellationToken stop)
        => links.Read(LinkTo.Code, Token) is { } id && await db.Set<Channel>().AnyAsync(c => c.Id == id, stop) ? id : null;

    private IActionResult Wrong(string key)
    {
        ModelState.AddModelError(nameof(Code), texts[key]);
        return this.ShowAgain();
    }

    private PageResult Over(int status)
    {
        (IsOver, Response.StatusCode) = (true, status);
        return Page();
    }
}
