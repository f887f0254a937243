using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Volunteering.Desk;

/// <summary>Posts of organisations that wait for a moderator's or coordinator's yes.</summary>
[RequirePermission("volunteering.agree"), WhileAwake("volunteering")]
internal sealed class ReadWaitingPostsModel(CommonwealDb db, HelpBoard board, Here here, Texts texts) : PageModel
{
    private const int Shown = 100;

    private IReadOnlyDictionary<Guid, MultilingualText> communities = new Dictionary<Guid, MultilingualText>();

    public IReadOnlyList<WayToHelp> Posts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Posts = await db.Set<WayToHelp>().AsNoTracking().Where(w => w.State == WayState.Waiting).OrderBy(w => w.ClosesOn).ThenBy(w => w.Id).Take(Shown).ToListAsync(stop);
        communities = await board.CommunitiesAsync(Posts, stop);
    }

    public string AskedBy(WayToHelp way)
        => way.CommunityId is { } id && communities.TryGetValue(id, out var name) ? here.Text(name) : texts["volunteering.askedBy.partner"];
}
