using System.Buffers.Text;
using Commonweal.Platform.Privacy;
using Commonweal.Standards.WebPush;

namespace Commonweal.Communication.Delivery.WebPush;

/// <summary>Who we are to push services (VAPID, RFC 8292): made once, kept with the other keys. Always the first version, for browsers have subscribed to it.</summary>
internal sealed class PushIdentity(KeyRing keys, WebPushSettings settings, TimeProvider clock) : IDisposable
{
    private const string Purpose = "web-push";
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    private readonly Lazy<VapidKey> key = new(() => VapidKey.From(Base64Url.EncodeToString(keys.Every(Purpose).MinBy(k => k.Key).Value)));

    public string PublicKey => key.Value.PublicKey;

    public string Authorization(Uri endpoint) => key.Value.Authorization(endpoint, settings.Contact, clock.GetUtcNow(), Lasts);

    public void Dispose()
    {
        if (key.IsValueCreated) key.Value.Dispose();
    }
}
