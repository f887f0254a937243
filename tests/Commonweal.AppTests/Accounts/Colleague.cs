using Commonweal.Platform.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Accounts;

/// <summary>Somebody with a password and, mostly, an authenticator: for tests that sign in as people do.</summary>
internal sealed record Colleague(Account Account, string Email, string? Key)
{
    internal const string Password = "a sentence of my own";

    /// <summary>The code the authenticator shows at a moment.</summary>
    internal string Code(DateTimeOffset now) => Totp.Code(Totp.Bytes(Key!), Totp.StepAt(now));

    internal static async Task<Colleague> AddAsync(AppFixture app, Role role = Role.Coordinator, bool authenticator = true, bool demonstration = false)
    {
        var services = app.Scope();
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var email = $"{Guid.NewGuid():N}@city.example";
        var account = new Account { Name = "Robin " + role, Email = email, Roles = [role], Language = "en", Demonstration = demonstration, TwoFactorEnabled = authenticator };
        Assert.True((await accounts.CreateAsync(account, Password)).Succeeded);
        if (!authenticator) return new Colleague(account, email, Key: null);
        var key = Totp.NewKey();
        await services.GetRequiredService<AccountStore>().SetAuthenticatorKeyAsync(account, key, CancellationToken.None);
        await accounts.UpdateAsync(account);
        return new Colleague(account, email, key);
    }

    /// <summary>Types address and password.</summary>
    internal async Task<Page> TypePasswordAsync(Visitor visitor, string? password = null, string path = "/desk/sign-in")
        => await visitor.SubmitAsync(await visitor.GetPageAsync(path), "main form:not([hidden])", ("Email", Email), ("Password", password ?? Password));

    /// <summary>Signs in with password and code and returns what answered the code.</summary>
    internal async Task<Page> SignInAsync(AppFixture app, Visitor visitor)
    {
        var step = await visitor.FollowAsync(await TypePasswordAsync(visitor));
        return await visitor.SubmitAsync(step, "main form:not([hidden])", ("Code", Code(app.Clock.GetUtcNow())));
    }
}
