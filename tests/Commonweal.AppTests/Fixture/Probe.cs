using System.Collections.Concurrent;
using Commonweal.AppTests;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(ProbeStartup))]

namespace Commonweal.AppTests;

/// <summary>An event of the tests' own.</summary>
/// <param name="Key">What is written down for each time it is handled.</param>
/// <param name="Failures">How often handling it fails before it succeeds.</param>
public sealed record Probed(string Key, int Failures = 0) : IEvent
{
    public static string Name => "probed";
}

/// <summary>Writes down what it hears, in a file that outlives a killed process.</summary>
internal sealed class ProbeHandler(DataPlace place) : IHandle<Probed>
{
    private static readonly Lock Door = new();
    private static readonly ConcurrentDictionary<string, int> Failed = new(StringComparer.Ordinal);

    public Task HandleAsync(Probed happened, CancellationToken stop)
    {
        if (Failed.AddOrUpdate(happened.Key, 1, (_, n) => n + 1) <= happened.Failures)
            throw new InvalidOperationException("What the resident wrote: secret.");
        lock (Door) File.AppendAllText(FileIn(place.Folder), happened.Key + "\n");
        return Task.CompletedTask;
    }

    internal static string FileIn(string folder) => Path.Combine(folder, "probe.txt");

    /// <summary>Keys in the order they were handled.</summary>
    internal static string[] Heard(string folder) => File.Exists(FileIn(folder)) ? File.ReadAllLines(FileIn(folder)) : [];
}

/// <summary>Brings the probes into the program, in this process and in one that the tests start (and kill).</summary>
public sealed class ProbeStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(Add);

    internal static void Add(IServiceCollection services)
    {
        // Where the tests themselves are the application, the host finds this startup on its own.
        if (services.Any(s => s.ServiceType == typeof(ProbeHandler))) return;
        services.AddHandler<Probed, ProbeHandler>();
        services.AddJob<ProbeJob>();
        services.AddDailyJob<DailyProbe>(hour: 7);
    }
}
