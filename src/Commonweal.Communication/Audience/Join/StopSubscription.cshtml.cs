using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Join;

/// <summary>
/// Ends a channel: a button for people, and the one-click POST of RFC 8058 for mail programs, which carries neither cookie
/// nor token. Opening the page ends nothing. It works while the part sleeps, too: no is no.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
internal sealed class StopSubscriptionModel(Subscriptions subscriptions, AudienceLinks links, CommonwealDb db, Here here) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    public bool IsStopped { get; private set; }

    public string Mine { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } channel) return NotFound();
        IsStopped = channel.State is ChannelState.Ended;
        Mine = here.Link(links.PathOf(LinkTo.Mine, channel.SubscriberId));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } channel) return NotFound();
        await subscriptions.StopAsync(channel.Id, ChannelEnd.Asked, stop);
        IsStopped = true;
        return Page();
    }

    private async Task<Channel?> FindAsync(CancellationToken stop)
        => links.Read(LinkTo.Stop, Token) is { } id ? await db.Set<Channel>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop) : null;
}
