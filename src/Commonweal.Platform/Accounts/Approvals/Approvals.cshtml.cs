using Commonweal.Platform.Accounts.Me;
using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Approvals;

/// <summary>What waits for my yes, and what I asked for.</summary>
[RequirePermission("desk"), ResponseCache(NoStore = true)]
internal sealed class ApprovalsModel(CommonwealDb db, MyAccount me, Deciding deciding, TimeProvider clock) : PageModel
{
    private const int Most = 100, MostOfMine = 20;

    public IReadOnlyList<ApprovalRequest> ForMe { get; private set; } = [];

    public IReadOnlyList<ApprovalRequest> Mine { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public static string KindOf(ApprovalState state) => state switch { ApprovalState.Given => "good", ApprovalState.Refused => "bad", ApprovalState.Waiting => "soon", _ => "wait" };

    /// <summary>The number is a name: without groups and in the digits both will say.</summary>
    public static string Show(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var account = await me.GetAsync();
        var waiting = await db.Set<ApprovalRequest>().AsNoTracking().Where(r => r.State == ApprovalState.Waiting && r.Until > Now).OrderBy(r => r.Until).Take(Most).ToListAsync(stop);
        ForMe = [.. waiting.Where(r => deciding.MayDecide(r, account))];
        Mine = await db.Set<ApprovalRequest>().AsNoTracking().Where(r => r.AskedById == account.Id).OrderByDescending(r => r.Number).Take(MostOfMine).ToListAsync(stop);
        var ids = ForMe.Select(r => r.AskedById).Distinct().ToList();
        Names = await db.Set<Account>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, stop);
    }
}
