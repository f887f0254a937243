using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging.Console;

namespace Commonweal.Web.Operations;

/// <summary>What is logged, and where: our own events, and only warnings of the framework, whose information tells addresses and URLs.</summary>
internal static class Logs
{
    internal static void AddLogs(this WebApplicationBuilder builder, bool serving)
    {
        // At the bottom, so that an operator's settings win.
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                ["Logging:LogLevel:Default"] = "Warning",
                ["Logging:LogLevel:Commonweal"] = serving ? "Information" : "Warning",
                ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = serving ? "Information" : "Warning",
                // A failed statement is logged with its text by the framework; the exception tells enough.
                ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "None",
            },
        });
        builder.Logging.ClearProviders().AddConsoleFormatter<DiscreetFormatter, ConsoleFormatterOptions>();
        builder.Logging.AddConsole(o =>
        {
            o.FormatterName = DiscreetFormatter.FormatterName;
            // What a command prints is its answer; what it logs goes beside.
            if (!serving) o.LogToStandardErrorThreshold = LogLevel.Trace;
        });
    }
}
