using System.Security.Claims;
using Commonweal.Platform.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests;

/// <summary>Ways into the desk without typing passwords and codes; how those work is tested with the sign-in pages.</summary>
public static class SigningIn
{
    /// <summary>A new colleague with these roles, signed in.</summary>
    public static async Task<Visitor> SignInAsAsync(this AppFixture app, params Role[] roles)
        => await app.SignInAsync(await app.AddAccountAsync(roles));

    /// <summary>A new colleague; the department is a code, such as <see cref="TestCity.Roads"/>.</summary>
    public static async Task<Account> AddAccountAsync(this AppFixture app, Role[] roles, string? department = null, string? language = "en")
    {
        var services = app.Scope();
        var city = await services.GetRequiredService<Commonweal.Platform.City.CurrentCity>().GetAsync();
        var mail = $"{Guid.NewGuid():N}@city.example";
        var account = new Account
        {
            Name = roles.Length == 0 ? "Nobody in particular" : "Test " + string.Join(' ', roles),
            UserName = mail,
            Email = mail,
            EmailConfirmed = true,
            TwoFactorEnabled = true,
            Language = language,
            Roles = [.. roles],
            DepartmentId = department is null ? null : city.Departments.Single(d => d.Code == department).Id,
        };
        var made = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account);
        return made.Succeeded ? account : throw new InvalidOperationException(made.ToString());
    }

    /// <summary>A session for an account, made by the program's own cookie as after password and code.</summary>
    public static async Task<Visitor> SignInAsync(this AppFixture app, Account account)
    {
        var context = new DefaultHttpContext { RequestServices = app.Scope() };
        context.Request.Scheme = "http";
        context.Request.Host = new HostString(app.Address.Authority);
        var person = await context.RequestServices.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account);
        ((ClaimsIdentity)person.Identity!).AddClaim(new Claim("amr", "mfa"));
        await context.SignInAsync(IdentityConstants.ApplicationScheme, person);
        var visitor = app.Client();
        visitor.Keep(context.Response.Headers.SetCookie.OfType<string>());
        return visitor;
    }
}
