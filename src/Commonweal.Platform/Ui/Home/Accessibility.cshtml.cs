using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Commonweal.Platform.Ui.Home;

/// <summary>What everybody can do here, and the way in for those who cannot.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class AccessibilityModel : PageModel
{
    public void OnGet() { }
}
