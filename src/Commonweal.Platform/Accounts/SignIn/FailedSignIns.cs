using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;

namespace Commonweal.Platform.Accounts.SignIn;

/// <summary>After the fifth failure in a row an account waits a minute, then two, four … at most an hour, for password and code alike.</summary>
internal sealed class FailedSignIns(CommonwealDb db, AuditTrail audit, TimeProvider clock)
{
    private const int Free = 4;

    /// <summary>Counts one failure of an account that was not waiting.</summary>
    internal async Task CountAsync(Account account, string at, CancellationToken stop)
    {
        account.AccessFailedCount++;
        if (WaitAfter(account.AccessFailedCount) is { } wait) account.LockoutEnd = clock.GetUtcNow() + wait;
        audit.Add("sign-in-failed", "account", account.Id.ToString(), at);
        await db.SaveChangesAsync(stop);
    }

    internal static TimeSpan? WaitAfter(int failures)
        => failures <= Free ? null : TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, Math.Min(failures - Free - 1, 10))));
}
