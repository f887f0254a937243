using System.Diagnostics;
using Commonweal.Web.Operations;

namespace Commonweal.UnitTests.Operations;

public sealed class TelemetryTests
{
    [Fact]
    public void Span_LosesAddressDeviceAndTypedPath()
    {
        using var source = new ActivitySource("test");
        using var listener = new ActivityListener { ShouldListenTo = _ => true, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        ActivitySource.AddActivityListener(listener);
        using var span = source.StartActivity("GET /en/follow/1234567890123456", ActivityKind.Server)!;
        foreach (var (name, value) in new[]
        {
            ("client.address", "203.0.113.9"), ("network.peer.address", "203.0.113.9"), ("user_agent.original", "Old Phone 1.0"),
            ("url.path", "/en/follow/1234567890123456"), ("url.query", "?receipt=1234567890123456"), ("server.address", "city.example"), ("something.new", "203.0.113.9"),
            ("http.request.method", "GET"), ("http.route", "/{language}/follow/{receipt}"), ("http.response.status_code", "200"),
        }) span.SetTag(name, value);

        using var discretion = new Telemetry.Discretion();
        discretion.OnEnd(span);

        Assert.Equal(["http.request.method", "http.response.status_code", "http.route"], span.TagObjects.Select(t => t.Key).Order(StringComparer.Ordinal));
        Assert.Equal("GET /{language}/follow/{receipt}", span.DisplayName);
    }
}
