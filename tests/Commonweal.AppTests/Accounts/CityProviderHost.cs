using Commonweal.Platform.Data;
using Commonweal.Web;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Commonweal.AppTests.Accounts;

/// <summary>A second node on the same database, set up with the city's provider.</summary>
internal sealed class CityProviderHost(AppFixture app, CityProviderStub provider, bool hasSecondFactor) : WebApplicationFactory<Program>
{
    private bool started;

    /// <summary>A new visitor of this node; the first one starts it.</summary>
    internal Visitor Visitor()
    {
        if (!started)
        {
            UseKestrel(0);
            StartServer();
            started = true;
        }
        return new Visitor(new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), app.Clock, app.Log);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", app.Folder);
        if (app.Services.GetRequiredService<DataPlace>().ConnectionString is { } database) builder.UseSetting("database", database);
        builder.UseSetting("oidc:authority", CityProviderStub.Authority).UseSetting("oidc:client-id", "commonweal").UseSetting("oidc:client-secret", "secret");
        if (hasSecondFactor) builder.UseSetting("oidc:has-second-factor", "true");
        builder.ConfigureLogging(l => l.ClearProviders().AddProvider(app.Log));
        builder.ConfigureTestServices(s => s.Replace(ServiceDescriptor.Singleton<TimeProvider>(app.Clock))
            .Configure<OpenIdConnectOptions>("city", o => o.BackchannelHttpHandler = provider));
    }
}
