using Commonweal.Engagement.Communities;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Balance;

/// <summary>What the city asks of each community and what it gives, in the order of their names.</summary>
[RequirePermission("commitments.all"), WhileAwake("commitments"), ResponseCache(NoStore = true)]
internal sealed class ListBalancesModel(CommonwealDb db, BalanceReading reading, Here here) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<(Guid Id, BalanceView View)> Rows { get; private set; } = [];

    public bool IsFirst { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(Guid? after, CancellationToken stop)
    {
        var communities = db.Set<Community>().AsNoTracking().Where(c => !c.Ended);
        var last = after is { } id ? await communities.Where(c => c.Id == id).Select(c => new { c.SortName, c.Id }).SingleOrDefaultAsync(stop) : null;
        IsFirst = last is null;
        if (last is not null) communities = communities.Where(c => c.SortName.CompareTo(last.SortName) > 0 || c.SortName == last.SortName && c.Id > last.Id);
        var found = await communities.OrderBy(c => c.SortName).ThenBy(c => c.Id).Take(PageSize + 1).Select(c => new { c.Id, c.Name }).ToListAsync(stop);
        var shown = found.Take(PageSize).ToList();
        var balances = await reading.OfAsync([.. shown.Select(c => c.Id)], stop);
        Rows = [.. shown.Select(c => (c.Id, new BalanceView(here.Text(c.Name), balances[c.Id])))];
        if (found.Count > PageSize) Next = "/desk/commitments/balance?after=" + shown[^1].Id;
    }
}
