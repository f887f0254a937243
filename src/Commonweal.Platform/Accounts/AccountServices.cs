using Commonweal.Platform.Accounts.Residents;
using Commonweal.Platform.Accounts.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Accounts;

internal static class AccountServices
{
    internal static void AddAccounts(this IServiceCollection services, Modules modules, IConfiguration configuration)
    {
        services.AddIdentityCore<Account>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.User.RequireUniqueEmail = true;
                o.Password.RequiredLength = PasswordRule.Shortest;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
            })
            .AddUserStore<AccountStore>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<PermissionClaims>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = TimeSpan.FromMinutes(1);
            o.OnRefreshingPrincipal = SessionLength.KeepSecondFactor;
        });
        services.AddSingleton<IClaimsTransformation, RolePermissions>();
        services.AddAuthorization(o => Permissions.AddTo(o, modules));
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddSessions(SessionLength.From(configuration))
            .AddCookie(Schemes.SecondStep, o => Plain(o, "commonweal-step", TimeSpan.FromMinutes(10)))
            .AddCookie(Schemes.Resident, o => Plain(o, "commonweal-resident", ResidentSession.Length))
            .AddCityProvider(configuration);
        services.AddSignIn(configuration);
    }

    private static AuthenticationBuilder AddSessions(this AuthenticationBuilder authentication, SessionLength length)
    {
        authentication.AddIdentityCookies(c => c.ApplicationCookie!.Configure(o =>
        {
            Plain(o, "commonweal", length.Idle);
            o.SlidingExpiration = true;
            o.LoginPath = "/desk/sign-in";
            o.ReturnUrlParameter = "returnUrl";
            o.Events.OnValidatePrincipal = length.CheckAsync;
            o.Events.OnRedirectToLogin = SessionLength.AskToSignIn;
            o.Events.OnRedirectToAccessDenied = SessionLength.Refuse;
        }));
        return authentication;
    }

    private static void Plain(CookieAuthenticationOptions options, string name, TimeSpan length)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax;
        options.Cookie.SecurePolicy = Microsoft.AspNetCore.Http.CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = length;
        options.SlidingExpiration = false;
    }
}
