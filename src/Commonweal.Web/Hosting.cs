using Commonweal.Platform;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;

namespace Commonweal.Web;

/// <summary>Builds the program from settings: services, database made ready, pipeline.</summary>
internal static class Hosting
{
    internal static async Task<int> ServeAsync(string[] settings)
    {
        var app = await OpenAsync(settings);
        Pipeline.Map(app);
        await app.RunAsync();
        return 0;
    }

    /// <summary>Everything but listening: what commands work with.</summary>
    internal static async Task<WebApplication> OpenAsync(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddEnvironmentVariables("COMMONWEAL_").AddCommandLine(settings);
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        builder.AddCommonweal(Program.Modules);
        var app = builder.Build();
        await app.PrepareAsync();
        return app;
    }
}
