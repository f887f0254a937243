using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Commonweal.Platform.Accounts.SignIn;

/// <summary>How long a session lives. Settings: <c>sessions:idle-hours</c> (10) and <c>sessions:longest-hours</c> (24).</summary>
internal sealed record SessionLength(TimeSpan Idle, TimeSpan Longest)
{
    internal static SessionLength From(IConfiguration configuration) => new(
        TimeSpan.FromHours(configuration.GetValue("sessions:idle-hours", 10d)), TimeSpan.FromHours(configuration.GetValue("sessions:longest-hours", 24d)));

    /// <summary>Ends a session that has lived its longest; else looks once a minute whether the account still stands.</summary>
    internal async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        if (context.Properties.Items.TryGetValue(Session.OpenedAt, out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var opened)
            && context.Options.TimeProvider!.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(opened) > Longest)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        // The framework looks no oftener either, but makes all of Identity to find out that it is too early.
        var every = context.HttpContext.RequestServices.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value.ValidationInterval;
        if (context.Options.TimeProvider!.GetUtcNow() - context.Properties.IssuedUtc <= every) return;
        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    /// <summary>The principal is made anew from the account each minute; that a second factor was shown is the session's own.</summary>
    internal static Task KeepSecondFactor(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal is { } current && context.NewPrincipal?.Identity is ClaimsIdentity renewed && Permissions.HasSecondFactor(current))
            renewed.AddClaim(new Claim(Permissions.FactorClaim, Permissions.SecondFactor));
        return Task.CompletedTask;
    }

    /// <summary>To the sign-in page; a script or a form sent by one gets the bare status.</summary>
    internal static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var back = request.PathBase + request.Path + (HttpMethods.IsGet(request.Method) ? request.QueryString : QueryString.Empty);
        context.Response.Redirect(context.Options.LoginPath + QueryString.Create(context.Options.ReturnUrlParameter, back));
        return Task.CompletedTask;
    }

    /// <summary>403, and no redirect; only a colleague who still lacks a second factor is led to set one up.</summary>
    internal static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!Permissions.HasSecondFactor(context.HttpContext.User) && HttpMethods.IsGet(context.Request.Method))
            context.Response.Redirect("/desk/me/second-factor");
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
