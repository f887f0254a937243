using Commonweal.Platform;
using Commonweal.Platform.Commands;
using Commonweal.Platform.Data;
using Commonweal.Web.Operations;

namespace Commonweal.Web;

/// <summary>Builds the program from settings: services, database made ready, pipeline.</summary>
internal static class Hosting
{
    internal static async Task<int> ServeAsync(string[] settings)
    {
        var app = await OpenAsync(settings, serving: true);
        Pipeline.Map(app);
        app.Lifetime.ApplicationStarted.Register(() => _ = TidyUpAsync(app.Lifetime.ApplicationStopping));
        await app.RunAsync();
        return ExitCode.Fine;
    }

    /// <summary>Starting leaves memory behind that serving does not need; it is given back once the start is over.</summary>
    private static async Task TidyUpAsync(CancellationToken stopping)
    {
        await Task.Delay(TimeSpan.FromSeconds(3), stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stopping.IsCancellationRequested) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Everything but listening: what commands work with.</summary>
    internal static async Task<WebApplication> OpenAsync(string[] settings, bool serving = false)
    {
        var app = Build(settings, serving);
        await app.PrepareAsync();
        return app;
    }

    /// <summary>The same where there is a city already: a mistyped folder must not become a new, empty one.</summary>
    internal static async Task<WebApplication> OpenExistingAsync(string[] settings)
    {
        var app = Build(settings, serving: false);
        var place = app.Services.GetRequiredService<DataPlace>();
        if (place.ConnectionString is null && !File.Exists(place.DatabaseFile))
            throw new CommandFailure($"There is no city in {place.Folder}. Name its folder with --data DIR, or its PostgreSQL with --database.");
        await app.PrepareAsync();
        return app;
    }

    /// <summary>The program with nothing touched yet.</summary>
    internal static WebApplication Build(string[] settings, bool serving, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddEnvironmentVariables("COMMONWEAL_").AddCommandLine(settings);
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            // In Arabic a page is twice as long as it has letters; longer than the server's 64 kB, it would wait for its first half to be on the way.
            o.Limits.MaxResponseBufferSize = 128 * 1024;
        });
        builder.AddLogs(serving);
        builder.AddTelemetry();
        builder.AddCommonweal(Program.Modules);
        more?.Invoke(builder.Services);
        return builder.Build();
    }
}
