using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Join;

/// <summary>Behind the link in the letter: one button. Programs that look into letters open links, and must not prove anything.</summary>
[AllowAnonymous, WhileAwake("audience"), ResponseCache(NoStore = true)]
internal sealed class ConfirmSubscriptionModel(Subscriptions subscriptions, AudienceLinks links, CommonwealDb db, Here here) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    /// <summary>Proven, over, or null where the button was not pressed yet.</summary>
    public bool? Fate { get; private set; }

    public string Mine { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
        => links.Read(LinkTo.Confirm, Token) is { } id && await db.Set<Channel>().AnyAsync(c => c.Id == id && c.State != ChannelState.Ended, stop) ? Page() : Over();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (links.Read(LinkTo.Confirm, Token) is not { } id || !await subscriptions.ConfirmAsync(id, stop)) return Over();
        Fate = true;
        Mine = here.Link(links.PathOf(LinkTo.Mine, await db.Set<Channel>().Where(c => c.Id == id).Select(c => c.SubscriberId).SingleAsync(stop)));
        return Page();
    }

    private PageResult Over()
    {
        Fate = false;
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
