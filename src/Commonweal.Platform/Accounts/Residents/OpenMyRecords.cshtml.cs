using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.Residents;

/// <summary>
/// Behind the link in the letter: one button. Programs that look into letters open links, and must not use this one up.
/// </summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class OpenMyRecordsModel(ResidentLinks links, ResidentSession session, Here here) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    public bool IsOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        IsOpen = await links.IsOpenAsync(Token, stop);
        if (!IsOpen) Response.StatusCode = StatusCodes.Status410Gone;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await links.UseAsync(Token, stop) is not { } email)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }
        await session.OpenAsync(email);
        return LocalRedirect(here.Link("/me"));
    }
}
