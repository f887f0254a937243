using System.Security.Claims;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Commonweal.Platform.Accounts.SignIn;

/// <summary>Opens, strengthens and closes a colleague's session.</summary>
internal sealed class Session(SignInManager<Account> signIn, CommonwealDb db, AuditTrail audit, TimeProvider clock, IHttpContextAccessor accessor, IClaimsTransformation permissions)
{
    /// <summary>When the session was opened, kept through every renewal: see <see cref="SessionLength"/>.</summary>
    internal const string OpenedAt = "opened";

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>Signs in. Without a second factor nothing opens but the page that sets one up.</summary>
    internal async Task OpenAsync(Account account, SecondFactor? by, CancellationToken stop)
    {
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        await Http.SignOutAsync(Schemes.SecondStep);
        var properties = new AuthenticationProperties { Items = { [OpenedAt] = clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture) } };
        await signIn.SignInWithClaimsAsync(account, properties, Claims(by is not null));
        audit.Add("signed-in", "account", account.Id.ToString(), by?.ToString().ToLowerInvariant() ?? "password");
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Writes the session anew after the account changed, so that this one browser stays signed in.</summary>
    /// <param name="account">The account of this session.</param>
    /// <param name="secondFactor">True where a second factor was just shown; else as it was.</param>
    internal async Task RenewAsync(Account account, bool secondFactor = false)
    {
        var now = await Http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await signIn.SignInWithClaimsAsync(account, now.Properties, Claims(secondFactor || Permissions.HasSecondFactor(Http.User)));
        await permissions.TransformAsync(Http.User);
    }

    /// <summary>Signs this browser out.</summary>
    internal async Task CloseAsync(CancellationToken stop)
    {
        if (Http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account) await audit.RecordAsync("signed-out", "account", account, stop: stop);
        await signIn.SignOutAsync();
    }

    /// <summary>Remembers for a few minutes who gave the right password and still owes the second factor.</summary>
    internal async Task AskSecondStepAsync(Account account)
    {
        var person = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString()), new("stamp", account.SecurityStamp ?? "")], Schemes.SecondStep);
        await Http.SignInAsync(Schemes.SecondStep, new ClaimsPrincipal(person));
    }

    /// <summary>Who owes the second factor, or null where nobody does any more.</summary>
    internal async Task<Account?> OwingSecondStepAsync()
    {
        var step = await Http.AuthenticateAsync(Schemes.SecondStep);
        if (step.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id) return null;
        var account = await signIn.UserManager.FindByIdAsync(id);
        return account is { Left: false } && account.SecurityStamp == step.Principal.FindFirstValue("stamp") ? account : null;
    }

    private static Claim[] Claims(bool secondFactor) => secondFactor ? [new Claim(Permissions.FactorClaim, Permissions.SecondFactor)] : [];
}

/// <summary>What stood in for the second factor, told to the audit trail.</summary>
internal enum SecondFactor
{
    Code,
    RecoveryCode,
    Passkey,
    Provider,
    Demonstration,
}
