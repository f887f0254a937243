using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.SignIn;

/// <summary>Ends the session of this browser. Opened as a page it asks first: a link must not sign anybody out.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class SignOutModel(Session session) : PageModel
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await session.CloseAsync(stop);
        return LocalRedirect("/desk/sign-in");
    }
}
