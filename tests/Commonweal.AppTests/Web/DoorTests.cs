using System.Net;
using Commonweal.Platform.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Web;

/// <summary>What holds for every door of the house, whoever built the room behind it.</summary>
public abstract class DoorTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task EveryEndpoint_SaysWhoMayEnter()
    {
        var open = (await Doors.AllAsync(App))
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(e => e.DisplayName)
            // While developing, the framework looks for files that are not listed yet.
            .Where(name => name != "Fallback {**path:file}");

        Assert.Empty(open);
    }

    [Theory]
    [InlineData("/en")]
    [InlineData("/en/nothing-here")]
    [InlineData("/desk")]
    [InlineData("/theme.css")]
    [InlineData("/health/ready")]
    public async Task EveryAnswer_CarriesTheHeadersThatProtect(string path)
    {
        var response = await App.Client().GetAsync(path);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Desk_WithoutASession_LeadsToSignIn()
    {
        var page = await App.Client().GetPageAsync("/desk");

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.StartsWith("/desk/sign-in?", page.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_WithASession_Opens()
    {
        var officer = await App.SignInAsAsync(Role.DepartmentOfficer);

        var page = await officer.GetPageAsync("/desk");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Today", page.Heading);
    }

    [Fact]
    public async Task Desk_WithoutARole_IsForbidden()
    {
        var nobody = await App.SignInAsAsync();

        var page = await nobody.GetPageAsync("/desk");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("You cannot see this page", page.Heading);
    }
}

public sealed class DoorsOnSqlite(SqliteApp app) : DoorTests(app);

public sealed class DoorsOnPostgres(PostgresApp app) : DoorTests(app);
