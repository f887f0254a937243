using Microsoft.AspNetCore.Identity;

namespace Commonweal.Platform.Accounts.Me;

/// <summary>The account of whoever is signed in, and the factors it has.</summary>
internal sealed class MyAccount(UserManager<Account> accounts, IActor actor)
{
    private Account? account;

    /// <summary>The account of this session.</summary>
    internal async Task<Account> GetAsync()
        => account ??= await accounts.FindByIdAsync(actor.AccountId?.ToString() ?? "")
            ?? throw new InvalidOperationException("Only a colleague who is signed in comes here.");

    /// <summary>How many factors there are: the authenticator, and each passkey.</summary>
    internal async Task<int> FactorsAsync()
    {
        var mine = await GetAsync();
        return (mine.TwoFactorEnabled ? 1 : 0) + (await accounts.GetPasskeysAsync(mine)).Count;
    }

    /// <summary>Ten new recovery codes where there are none yet: the first factor brings them.</summary>
    internal async Task<string[]?> FirstRecoveryCodesAsync()
    {
        var mine = await GetAsync();
        return await accounts.CountRecoveryCodesAsync(mine) > 0 ? null : await NewRecoveryCodesAsync();
    }

    /// <summary>Ten new recovery codes; the old ones open nothing any more.</summary>
    internal async Task<string[]> NewRecoveryCodesAsync()
        => [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(await GetAsync(), 10) ?? []];
}
