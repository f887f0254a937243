using System.Diagnostics;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Commonweal.Web.Operations;

/// <summary>
/// Measures and traces, sent only where the operator names a collector (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>). A trace
/// tells the route, never the address that was typed, who asked, or with what.
/// </summary>
internal static class Telemetry
{
    /// <summary>The only attributes of a request that leave the house; a new version of a library may add others.</summary>
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "http.request.method", "http.response.status_code", "http.route", "error.type", "network.protocol.version",
        "db.system.name", "db.system", "db.operation.name",
    };

    internal static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("commonweal"))
            .WithMetrics(m => m.AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql").AddOtlpExporter())
            .WithTracing(t => t.AddDiscreetSources().AddOtlpExporter());
    }

    /// <summary>What is traced, with everything taken off that could tell of a person.</summary>
    internal static TracerProviderBuilder AddDiscreetSources(this TracerProviderBuilder traces)
        => traces.AddAspNetCoreInstrumentation(o => o.RecordException = false).AddNpgsql().AddProcessor(new Discretion());

    /// <summary>Takes off every attribute that is not known to be harmless, and names the span by its route.</summary>
    internal sealed class Discretion : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var (name, _) in data.TagObjects.ToList())
                if (!Kept.Contains(name)) data.SetTag(name, null);
            if (data.Kind == ActivityKind.Server)
                data.DisplayName = $"{data.GetTagItem("http.request.method")} {data.GetTagItem("http.route") ?? "elsewhere"}";
        }
    }
}
