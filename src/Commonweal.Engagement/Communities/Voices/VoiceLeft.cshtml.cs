using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Communities.Voices;

/// <summary>Says that everything about the voice is gone.</summary>
[AllowAnonymous, WhileAwake("communities")]
internal sealed class VoiceLeftModel : PageModel
{
    public void OnGet() { }
}
