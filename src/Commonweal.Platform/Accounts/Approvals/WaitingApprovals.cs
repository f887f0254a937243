using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Approvals;

/// <summary>On Today: what somebody else asked and this person may decide.</summary>
internal sealed class WaitingApprovals(CommonwealDb db, CityTime time, TimeProvider clock, Texts texts) : IWaitingWork
{
    public string? Part => null;

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        var permissions = person.FindAll("permission").Select(c => c.Value).ToList();
        var me = person.AccountId() ?? Guid.Empty;
        var now = clock.GetUtcNow();
        var requests = await db.Set<ApprovalRequest>().AsNoTracking()
            .Where(r => r.State == ApprovalState.Waiting && r.AskedById != me && r.Until > now && permissions.Contains(r.Permission))
            .OrderBy(r => r.Until).Take(most).ToListAsync(stop);
        return [.. requests.Select(r => new WaitingWork(r.Title, $"/desk/approvals/{r.Number}", time.Day(r.Until), texts["today.kind.approval"]))];
    }
}
