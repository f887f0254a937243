using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Communication.Solidarity.Thanks;

/// <summary>Says that nothing of them is kept.</summary>
[AllowAnonymous]
internal sealed class ThanksGoneModel : PageModel
{
    public void OnGet() { }
}
