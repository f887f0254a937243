using Microsoft.AspNetCore.Identity;

namespace Commonweal.Platform.Accounts.SignIn;

/// <summary>Takes a code of the authenticator or one of the recovery codes, each once.</summary>
internal sealed class CodeCheck(UserManager<Account> accounts, FailedSignIns failures, TimeProvider clock)
{
    /// <summary>What the code was, or null where it is none or the account waits.</summary>
    internal async Task<SecondFactor?> CheckAsync(Account account, string typed, CancellationToken stop)
    {
        if (account.LockoutEnd > clock.GetUtcNow()) return null;
        if (await MatchesAsync(account, typed)) return SecondFactor.Code;
        if (typed.Length is >= 8 and <= 40 && (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, Tidy(typed))).Succeeded) return SecondFactor.RecoveryCode;
        await failures.CountAsync(account, "second-step", stop);
        return null;
    }

    private async Task<bool> MatchesAsync(Account account, string typed)
    {
        if (!account.TwoFactorEnabled || await accounts.GetAuthenticatorKeyAsync(account) is not { } key) return false;
        if (Totp.Match(Totp.Bytes(key), typed, clock.GetUtcNow(), account.LastCodeStep) is not { } step) return false;
        account.LastCodeStep = step;
        return true;
    }

    /// <summary>Recovery codes are printed as ABCDE-FGHJK; people type them as they like.</summary>
    private static string Tidy(string typed)
    {
        var letters = string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return letters.Length == 10 ? letters[..5] + "-" + letters[5..] : letters;
    }
}
