using Commonweal.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Commonweal.AppTests;

/// <summary>The program as Main builds it, on a real port, with the test's clock in place of the machine's.</summary>
internal sealed class AppHost : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> settings;
    private readonly TimeProvider clock;
    private readonly TestLog log;

    private AppHost(Dictionary<string, string> settings, TimeProvider clock, TestLog log)
        => (this.settings, this.clock, this.log) = (settings, clock, log);

    internal Uri Address { get; private set; } = null!;

    internal static AppHost Start(string folder, string? database, TimeProvider clock, TestLog log, IReadOnlyDictionary<string, string> channels)
    {
        var said = new Dictionary<string, string>(channels) { ["data"] = folder };
        if (database is not null) said["database"] = database;
        var host = new AppHost(said, clock, log);
        host.UseKestrel(0);
        host.StartServer();
        var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        host.Address = new Uri(addresses.First());
        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(l => l.ClearProviders().AddProvider(log));
        builder.ConfigureTestServices(s =>
        {
            s.Replace(ServiceDescriptor.Singleton(clock));
            ProbeStartup.Add(s);
        });
    }
}
