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
    public void EveryEndpoint_IsOpenToAllOrAsksForAPermission()
    {
        var endpoints = App.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            // The framework's own for files of a build that is not published; it serves none of ours.
            .Where(e => e.RoutePattern.RawText != "{**path:file}").ToList();
        var unguarded = endpoints.Where(e => !IsGuarded(e.Metadata)).Select(e => e.DisplayName + " " + e.RoutePattern.RawText);

        Assert.True(endpoints.Count > 40);
        Assert.Equal([], unguarded);
    }

    [Fact]
    public void EveryPermissionAskedFor_Exists()
    {
        var known = App.Services.GetRequiredService<Modules>().Permissions.Select(p => RequirePermissionAttribute.Prefix + p.Key).Append(RequireSignInAttribute.Name).ToHashSet(StringComparer.Ordinal);
        var asked = App.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).SelectMany(e => e.Metadata.OfType<IAuthorizeData>()).Select(a => a.Policy);

        Assert.Equal([], asked.Distinct().Where(policy => policy is null || !known.Contains(policy)));
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
