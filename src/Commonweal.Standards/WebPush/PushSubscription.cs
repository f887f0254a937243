namespace Commonweal.Standards.WebPush;

/// <summary>
/// Where a browser takes messages (W3C Push API §8.1): the address of its push service and two keys. The address came from a browser: whoever posts to it
/// must make sure that it leads to a push service and not into the city's own network.
/// </summary>
public sealed class PushSubscription
{
    private const int AuthBytes = 16, LongestEndpoint = 2_000;

    private PushSubscription(Uri endpoint, byte[] publicKey, byte[] auth) => (Endpoint, PublicKey, Auth) = (endpoint, publicKey, auth);

    /// <summary>The address that messages are posted to; https.</summary>
    public Uri Endpoint { get; }

    internal byte[] PublicKey { get; }

    internal byte[] Auth { get; }

    /// <summary>Takes what the browser's <c>PushSubscription.toJSON()</c> gives.</summary>
    /// <param name="endpoint">Its <c>endpoint</c>.</param>
    /// <param name="p256dh">Its <c>keys.p256dh</c>: the browser's public key, 65 bytes in base64url.</param>
    /// <param name="auth">Its <c>keys.auth</c>: a secret of 16 bytes in base64url.</param>
    /// <exception cref="PushException">One of them is not what it must be.</exception>
    public static PushSubscription Of(string endpoint, string p256dh, string auth)
    {
        if (endpoint is not { Length: <= LongestEndpoint } || !Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0)
            throw new PushException("The address of the push service is not https.");
        var key = PushKeys.Bytes(p256dh, PushKeys.PointBytes, "The browser's key");
        using (PushKeys.Receiver(key)) return new PushSubscription(address, key, PushKeys.Bytes(auth, AuthBytes, "The browser's secret"));
    }
}
