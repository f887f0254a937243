using Commonweal.Platform.Accounts.Me;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Commonweal.Platform.Accounts.SignIn;

/// <summary>
/// What the browser must ask before it can make or show a passkey. What it then made or showed is sent by an ordinary
/// form: see the handlers of <see cref="SignInModel"/> and <see cref="PasskeysModel"/>.
/// </summary>
internal static class PasskeyEndpoints
{
    internal static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        app.MapPost("/desk/sign-in/passkey-options", RequestOptionsAsync).AllowAnonymous();
        app.MapPost("/desk/me/passkeys/options", CreationOptionsAsync).RequireAuthorization(RequireSignInAttribute.Name);
    }

    private static async Task<IResult> RequestOptionsAsync(HttpContext http, IAntiforgery antiforgery, SignInManager<Account> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        // Nobody is named: the person's device knows which passkey is meant, and we tell nobody who has one.
        return Results.Content(await signIn.MakePasskeyRequestOptionsAsync(user: null), "application/json");
    }

    private static async Task<IResult> CreationOptionsAsync(HttpContext http, IAntiforgery antiforgery, SignInManager<Account> signIn, MyAccount me)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        var account = await me.GetAsync();
        var email = await signIn.UserManager.GetEmailAsync(account) ?? account.Name;
        var entity = new PasskeyUserEntity { Id = account.Id.ToString(), Name = email, DisplayName = account.Name };
        return Results.Content(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }
}
