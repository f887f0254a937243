using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commonweal.Platform.Accounts.SignIn;

internal static class CityProviderDoor
{
    internal static void MapCityProvider(this IEndpointRouteBuilder app)
    {
        // A link and not a form, because the content security policy lets forms go nowhere but here.
        app.MapGet("/desk/sign-in/city", async (string? returnUrl, IAuthenticationSchemeProvider schemes) =>
            await schemes.GetSchemeAsync(Schemes.CityProvider) is null
                ? Results.NotFound()
                : Results.Challenge(new AuthenticationProperties { RedirectUri = "/desk/sign-in/city/done" + QueryString.Create("returnUrl", returnUrl ?? "/desk") }, [Schemes.CityProvider])).AllowAnonymous();
        // Authentication answers here before any endpoint is reached; without one the address would be a 404 to all.
        app.MapGet(CityProvider.Callback, () => Results.NotFound()).AllowAnonymous();
    }
}
