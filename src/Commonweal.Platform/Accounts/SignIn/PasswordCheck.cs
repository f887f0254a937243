using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Commonweal.Platform.Accounts.SignIn;

/// <summary>
/// Address and password, yes or no, and nothing else: an unknown address costs the same work and gets the same answer
/// as a wrong password, a person who left, or an account that waits.
/// </summary>
internal sealed class PasswordCheck(
    UserManager<Account> accounts, IPasswordHasher<Account> hasher, NobodysPassword nobody, FailedSignIns failures, AuditTrail audit, CurrentCity city, TimeProvider clock)
{
    /// <summary>The account, or null.</summary>
    internal async Task<Account?> CheckAsync(string email, string password, CancellationToken stop)
    {
        var account = await accounts.FindByEmailAsync(email);
        var verified = hasher.VerifyHashedPassword(nobody.Account, account?.PasswordHash ?? nobody.Hash, password);
        if (account is null || account.LockoutEnd > clock.GetUtcNow())
        {
            await audit.RecordAsync("sign-in-failed", "account", account?.Id.ToString() ?? "unknown", account is null ? null : "waiting", stop);
            return null;
        }
        if (verified == PasswordVerificationResult.Failed || account.PasswordHash is null || !MayEnter(account, city.Latest))
        {
            await failures.CountAsync(account, "password", stop);
            return null;
        }
        if (verified == PasswordVerificationResult.SuccessRehashNeeded) account.PasswordHash = hasher.HashPassword(account, password);
        return account;
    }

    internal static bool MayEnter(Account account, CitySnapshot city) => !account.Left && (!account.Demonstration || city.Settings.IsDemonstration);
}

/// <summary>A password nobody has, hashed once, to be checked where there is no account.</summary>
internal sealed class NobodysPassword
{
    public NobodysPassword(IOptions<PasswordHasherOptions> options) => Hash = new PasswordHasher<Account>(options).HashPassword(Account, Guid.NewGuid().ToString());

    internal Account Account { get; } = new() { Name = "" };

    internal string Hash { get; }
}
