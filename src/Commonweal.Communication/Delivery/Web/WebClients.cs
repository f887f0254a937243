using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Delivery.Web;

internal static class WebClients
{
    private const int MostBytes = 65_536, UsualPatience = 30;

    /// <summary>A client for one medium. It follows no redirect, which could carry a key elsewhere, and logs nothing: addresses of requests hold keys and numbers.</summary>
    public static void AddWebClient(this IServiceCollection services, Medium medium, IConfiguration settings)
    {
        var patience = TimeSpan.FromSeconds(settings.GetValue("timeout", UsualPatience));
        services.AddHttpClient(NameOf(medium), c => (c.Timeout, c.MaxResponseContentBufferSize) = (patience, MostBytes))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
            .RemoveAllLoggers();
    }

    public static HttpClient ClientFor(this IHttpClientFactory clients, Medium medium) => clients.CreateClient(NameOf(medium));

    /// <exception cref="InvalidOperationException">The setting is no address.</exception>
    public static Uri Address(string name, string? written)
        => Uri.TryCreate(written, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address : throw new InvalidOperationException($"The setting {name} must be an address that begins with https://; without encryption only this machine itself may be named.");

    private static string NameOf(Medium medium) => "delivery-" + medium;
}
