using System.Net;
using Commonweal.Platform;
using Commonweal.Platform.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Accounts;

public abstract class EveryDoorTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task EveryEndpoint_IsOpenToAllOrAsksForAPermission()
    {
        var endpoints = (await Doors.AllAsync(App)).OfType<RouteEndpoint>()
            // The framework's own for files of a build that is not published; it serves none of ours.
            .Where(e => e.RoutePattern.RawText != "{**path:file}").ToList();
        var unguarded = endpoints.Where(e => !IsGuarded(e.Metadata)).Select(e => e.DisplayName + " " + e.RoutePattern.RawText);

        Assert.True(endpoints.Count > 40);
        Assert.Equal([], unguarded);
    }

    [Fact]
    public async Task EveryPermissionAskedFor_Exists()
    {
        var known = App.Services.GetRequiredService<Modules>().Permissions.Select(p => RequirePermissionAttribute.Prefix + p.Key).Append(RequireSignInAttribute.Name).ToHashSet(StringComparer.Ordinal);
        var asked = (await Doors.AllAsync(App)).SelectMany(e => e.Metadata.OfType<IAuthorizeData>()).Select(a => a.Policy);

        Assert.Equal([], asked.Distinct().Where(policy => policy is null || !known.Contains(policy)));
    }

    [Fact]
    public async Task EveryPageNotOpenToAll_RefusesWhoIsNotSignedIn_AndWhoHasNoPart()
    {
        var colleague = await App.SignInAsAsync();
        var nobody = App.Client();
        var knocked = new List<(string Address, string Nobody, string Colleague)>();
        foreach (var address in PageAddresses()) knocked.Add((address, await KnockAsync(nobody, address), await KnockAsync(colleague, address)));
        // Only now, when everybody has knocked, are the pages asked what they say themselves.
        var doors = (await Doors.AllAsync(App)).OfType<RouteEndpoint>().Where(IsPage).ToLookup(e => Doors.Address(e.RoutePattern), e => e.Metadata, StringComparer.Ordinal);
        var closed = knocked.Where(k => doors[k.Address].All(m => m.GetMetadata<IAllowAnonymous>() is null)).ToList();
        var forSome = closed.Where(k => doors[k.Address].All(m => m.OfType<RequirePermissionAttribute>().Any())).ToList();

        Assert.True(forSome.Count > 200);
        Assert.Equal([], closed.Where(k => k.Nobody != "/desk/sign-in"));
        Assert.Equal([], forSome.Where(k => k.Colleague != nameof(HttpStatusCode.Forbidden)));
    }

    private List<string> PageAddresses()
        => [.. Doors.Listed(App).OfType<RouteEndpoint>().Where(IsPage).Select(e => Doors.Address(e.RoutePattern)).Distinct(StringComparer.Ordinal)];

    private static bool IsPage(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    /// <summary>Where it leads, or how it answers.</summary>
    private static async Task<string> KnockAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        return answer.Headers.Location?.OriginalString.Split('?')[0] ?? answer.StatusCode.ToString();
    }

    // Only what sets up a second factor is open to a session that has not shown one.
    private static bool IsGuarded(EndpointMetadataCollection metadata)
        => metadata.GetMetadata<IAllowAnonymous>() is not null
           || metadata.OfType<IAuthorizeData>().Any(a => a.Policy?.StartsWith(RequirePermissionAttribute.Prefix, StringComparison.Ordinal) == true)
           || metadata.OfType<IAuthorizeData>().Any(a => a.Policy == RequireSignInAttribute.Name)
              && (metadata.GetMetadata<CompiledPageActionDescriptor>()?.ModelTypeInfo?.Namespace ?? "Commonweal.Platform.Accounts.Me") == "Commonweal.Platform.Accounts.Me";
}

public sealed class EveryDoorOnSqlite(SqliteApp app) : EveryDoorTests(app);

public sealed class EveryDoorOnPostgres(PostgresApp app) : EveryDoorTests(app);
