using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Communication.Rumours.Ask;

/// <summary>We have it, and what happens next.</summary>
[AllowAnonymous, WhileAwake("rumours"), ResponseCache(NoStore = true)]
internal sealed class AskedIfTrueModel : PageModel
{
    [TempData] public bool WillBeTold { get; set; }
}
