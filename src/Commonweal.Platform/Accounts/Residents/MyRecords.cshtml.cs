using Commonweal.Platform.Contracts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.Residents;

/// <summary>What I told the city, for a resident who left an e-mail address: asks for it, or shows the list behind the link.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class MyRecordsModel(ResidentLinks links, ResidentSession session, IEnumerable<IResidentRecords> holders, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostAnHour = 20;

    [BindProperty] public string? Email { get; set; }

    [TempData] public bool Sent { get; set; }

    public bool IsProven { get; private set; }

    public IReadOnlyList<ResidentRecord> Records { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Email)) return await RefuseAsync("errors.required", StatusCodes.Status400BadRequest, stop);
        if (!AccountFields.IsEmail(Email.Trim())) return await RefuseAsync("accounts.email.wrong", StatusCodes.Status400BadRequest, stop);
        if (!throttle.Allows(HttpContext, "resident-link", MostAnHour)) return await RefuseAsync("errors.tooMany.text", StatusCodes.Status429TooManyRequests, stop);
        await links.SendAsync(Email.Trim(), stop);
        Sent = true;
        return LocalRedirect(here.Link("/me"));
    }

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        await session.CloseAsync();
        return LocalRedirect(here.Link("/me"));
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        if (await session.EmailAsync() is not { } email) return;
        IsProven = true;
        var found = new List<ResidentRecord>();
        foreach (var holder in holders) found.AddRange(await holder.OfAsync(email, stop));
        Records = [.. found.OrderByDescending(r => r.Since)];
    }

    private async Task<IActionResult> RefuseAsync(string key, int status, CancellationToken stop)
    {
        await PrepareAsync(stop);
        ModelState.AddModelError(nameof(Email), texts[key]);
        Response.StatusCode = status;
        return Page();
    }
}
