using System.Security.Claims;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Commonweal.Testing;

/// <summary>
/// Sessions for the desk without typing passwords and codes: the same program opened a second time on the same data
/// folder (as a command would), which shares the keys of cookies.
/// </summary>
/// <param name="folder">The data folder.</param>
/// <param name="address">Where the program is served.</param>
/// <param name="database">Its PostgreSQL, where it has one.</param>
internal sealed class DeskDoor(string folder, Uri address, string? database = null) : IAsyncDisposable
{
    private WebApplication? program;

    /// <summary>The session cookies of a colleague with a role: one of the invented city's, else a new one.</summary>
    internal async Task<IReadOnlyList<(string Name, string Value)>> SessionAsync(Role role, string language)
    {
        await using var scope = await ScopeAsync();
        var services = scope.ServiceProvider;
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var name = $"{role}.{language}@browser.example".ToLowerInvariant();
        var account = await accounts.FindByNameAsync(name) ?? await AddAsync(services, accounts, name, role, language);
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Scheme = "http";
        context.Request.Host = new HostString(address.Authority);
        var person = await services.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account);
        ((ClaimsIdentity)person.Identity!).AddClaim(new Claim("amr", "mfa"));
        await context.SignInAsync(IdentityConstants.ApplicationScheme, person);
        return [.. SetCookieHeaderValue.ParseList([.. context.Response.Headers.SetCookie.OfType<string>()]).Select(c => (c.Name.ToString(), c.Value.ToString()))];
    }

    /// <summary>Services of the program on the same data, to write at once what would take a hundred visitors.</summary>
    internal async Task<AsyncServiceScope> ScopeAsync()
    {
        program ??= await Hosting.OpenAsync(database is null ? ["--data=" + folder] : ["--data=" + folder, "--database=" + database, "--Logging:LogLevel:Default=Warning"]);
        return program.Services.CreateAsyncScope();
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null) await program.DisposeAsync();
    }

    private static async Task<Account> AddAsync(IServiceProvider services, UserManager<Account> accounts, string name, Role role, string language)
    {
        var department = await services.GetRequiredService<CommonwealDb>().Set<Department>().OrderBy(d => d.Code).FirstOrDefaultAsync();
        var account = new Account
        {
            Name = role + " (test)", UserName = name, Email = name, EmailConfirmed = true, TwoFactorEnabled = true, Language = language, Roles = [role],
            DepartmentId = role == Role.DepartmentOfficer ? department?.Id : null,
        };
        var made = await accounts.CreateAsync(account);
        return made.Succeeded ? account : throw new InvalidOperationException(made.ToString());
    }
}
