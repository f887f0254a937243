using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Volunteering.Desk;

/// <summary>The posts a colleague keeps or wrote, or all of them.</summary>
[RequirePermission("volunteering.write"), WhileAwake("volunteering")]
internal sealed class ListPostsModel(KeptPosts posts, Here here, Texts texts) : PageModel
{
    public HelpReach Reach => HelpReach.Of(User);

    public IReadOnlyList<WayToHelp> Posts { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Waiting { get; private set; } = new Dictionary<Guid, int>();

    public async Task OnGetAsync(CancellationToken stop)
    {
        Posts = await posts.ListAsync(Reach, stop);
        Waiting = await posts.WaitingOffersAsync(Posts.Select(p => p.Id), stop);
    }

    public string StateOf(WayToHelp way) => texts["volunteering.state." + (IsOver(way) ? "over" : way.State is WayState.Public && way.Taken >= way.Places ? "full" : way.State.ToString().ToLowerInvariant())];

    public string LookOf(WayToHelp way) => way.State switch
    {
        _ when IsOver(way) => "paused",
        WayState.Public => way.Taken >= way.Places ? "info" : "good",
        WayState.Refused => "bad",
        WayState.Closed => "paused",
        _ => "wait",
    };

    private bool IsOver(WayToHelp way) => way.State is WayState.Public && way.ClosesOn < here.Today;
}
