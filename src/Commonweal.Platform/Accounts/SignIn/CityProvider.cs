using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Commonweal.Platform.Accounts.SignIn;

/// <summary>
/// The city's own OpenID Connect provider, where one is set up: <c>oidc:authority</c>, <c>oidc:client-id</c>,
/// <c>oidc:client-secret</c>. Its second factor counts where it says so (<c>amr</c> names one, RFC 8176) or where
/// <c>oidc:has-second-factor</c> says that it always asks for one; else ours is asked for.
/// </summary>
internal static class CityProvider
{
    internal const string HasSecondFactor = "oidc:has-second-factor";
    internal const string Callback = "/desk/sign-in/city/callback";
    private static readonly string[] SecondFactors = ["mfa", "otp", "hwk", "swk", "fpt", "face", "iris", "sc", "sms"];

    internal static AuthenticationBuilder AddCityProvider(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        if (configuration["oidc:authority"] is not { Length: > 0 } authority) return authentication;
        return authentication.AddOpenIdConnect(Schemes.CityProvider, o =>
        {
            o.Authority = authority;
            o.ClientId = configuration["oidc:client-id"];
            o.ClientSecret = configuration["oidc:client-secret"];
            o.SignInScheme = IdentityConstants.ExternalScheme;
            o.CallbackPath = Callback;
            o.ResponseType = OpenIdConnectResponseType.Code;
            // By query, so that our cookies may stay SameSite=Lax.
            o.ResponseMode = OpenIdConnectResponseMode.Query;
            o.UsePkce = true;
            o.MapInboundClaims = false;
            o.RequireHttpsMetadata = !new Uri(authority).IsLoopback;
            o.Scope.Add("email");
            o.GetClaimsFromUserInfoEndpoint = true;
            o.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
            o.CorrelationCookie.SameSite = o.NonceCookie.SameSite = SameSiteMode.Lax;
            o.CorrelationCookie.SecurePolicy = o.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.Events.OnRemoteFailure = context =>
            {
                context.HandleResponse();
                context.Response.Redirect("/desk/sign-in/city/done");
                return Task.CompletedTask;
            };
        });
    }

    internal static bool ShowedSecondFactor(System.Security.Claims.ClaimsPrincipal person) => person.FindAll("amr").Any(c => SecondFactors.Contains(c.Value, StringComparer.Ordinal));
}
