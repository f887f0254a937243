using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Communication.Playbook.Messengers;

/// <summary>Says that everything about the messenger is gone.</summary>
[AllowAnonymous]
internal sealed class MessengerLeftModel : PageModel
{
    public void OnGet() { }
}
