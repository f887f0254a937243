using Commonweal.Communication.Delivery.Web;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Communication.Delivery.WebPush;

/// <summary>Notices in browsers, from settings under <c>web-push</c>.</summary>
/// <param name="Contact">Whom a push service can ask: <c>mailto:</c> or https.</param>
/// <param name="Through">A machine of the city through which requests leave, the push service's host being the first part of the path; null to ask it directly.</param>
internal sealed record WebPushSettings(Uri Contact, Uri? Through)
{
    /// <summary>Null where the city sends none.</summary>
    /// <exception cref="InvalidOperationException">A setting makes no sense; the message says which.</exception>
    public static WebPushSettings? Read(IConfiguration configuration)
    {
        if (configuration["web-push:contact"] is not { Length: > 0 } contact) return null;
        if (!Uri.TryCreate(contact, UriKind.Absolute, out var who) || (who.Scheme != Uri.UriSchemeMailto && who.Scheme != Uri.UriSchemeHttps)) throw new InvalidOperationException("The setting web-push:contact begins with mailto: or https://.");
        return new(who, configuration["web-push:through"] is { Length: > 0 } through ? WebClients.Address("web-push:through", through) : null);
    }
}
