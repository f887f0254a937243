using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Desk;

/// <summary>Every round, drafts among them.</summary>
[RequirePermission("funds.work"), WhileAwake("funds")]
internal sealed class ListRoundsModel(CommonwealDb db) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<FundRound> Rounds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
        => Rounds = await db.Set<FundRound>().AsNoTracking().OrderByDescending(r => r.VotingUntil).ThenBy(r => r.Id).Take(Most).ToListAsync(stop);
}
