using System.Text.Json;
using Commonweal.Standards.WebPush;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Communication.Audience;

/// <summary>Where a browser takes notices, as it told us.</summary>
/// <param name="Endpoint">The address at its push service.</param>
/// <param name="Key">Its public key.</param>
/// <param name="Auth">Its secret.</param>
internal sealed record PushPlace(string Endpoint, string Key, string Auth)
{
    public string Write() => JsonSerializer.Serialize(this);

    public static PushPlace? Read(string written)
    {
        try { return JsonSerializer.Deserialize<PushPlace>(written); }
        catch (JsonException) { return null; }
    }

    /// <summary>The place as the format understands it.</summary>
    /// <exception cref="PushException">It is none.</exception>
    public PushSubscription Open() => PushSubscription.Of(Endpoint, Key, Auth);
}

/// <summary>
/// The push services we post to. A browser names its own, and whoever calls it a browser could name a machine inside the
/// city's network: only known services are taken (setting <c>web-push:services</c>, domains with blanks between).
/// </summary>
internal sealed class PushServices(IReadOnlyList<string> domains)
{
    private const string Usual = "fcm.googleapis.com updates.push.services.mozilla.com push.apple.com notify.windows.com";

    /// <summary>The place, where it is well formed and at a service we know; else null.</summary>
    public PushPlace? Take(string? endpoint, string? key, string? auth)
    {
        try
        {
            var address = PushSubscription.Of(endpoint ?? "", key ?? "", auth ?? "").Endpoint;
            return Knows(address) ? new PushPlace(address.AbsoluteUri, key!, auth!) : null;
        }
        catch (PushException) { return null; }
    }

    public bool Knows(Uri address) => domains.Any(d => address.Host == d || address.Host.EndsWith("." + d, StringComparison.Ordinal));

    public static PushServices Read(IConfiguration configuration)
        => new((configuration["web-push:services"] is { Length: > 0 } own ? own : Usual).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
