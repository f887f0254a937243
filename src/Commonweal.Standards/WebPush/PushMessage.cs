using System.Security.Cryptography;

namespace Commonweal.Standards.WebPush;

/// <summary>
/// Encrypts what a push service carries to a browser and cannot read (RFC 8291). The body is posted to the subscription's address with
/// <c>Content-Encoding: aes128gcm</c>, a <c>TTL</c> (RFC 8030 §5.2) and the authorization of <see cref="VapidKey"/>.
/// </summary>
public static class PushMessage
{
    /// <summary>The most bytes a message may have, so that its body has no more than the 4,096 that every push service takes (RFC 8291 §4, RFC 8030 §7.2).</summary>
    public const int MaximumBytes = RecordSize - EncryptedContent.HeaderBytes - PushKeys.PointBytes - EncryptedContent.TagBytes - 1;

    private const int RecordSize = 4_096, SecretBytes = 32;

    /// <summary>Encrypts a message with a fresh key and a fresh salt.</summary>
    /// <param name="subscription">Who can read it.</param>
    /// <param name="message">The message, as the city's service worker understands it; at most <see cref="MaximumBytes"/>.</param>
    /// <exception cref="ArgumentException">The message is too long.</exception>
    public static byte[] Encrypt(PushSubscription subscription, ReadOnlySpan<byte> message)
    {
        using var sender = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(subscription, message, sender, RandomNumberGenerator.GetBytes(EncryptedContent.SaltBytes));
    }

    /// <summary>Decrypts a message as a browser does.</summary>
    /// <param name="body">What was posted.</param>
    /// <param name="receiver">The browser's key pair.</param>
    /// <param name="auth">The browser's secret, 16 bytes.</param>
    /// <exception cref="PushException">The body is broken or was meant for another.</exception>
    public static byte[] Decrypt(ReadOnlySpan<byte> body, ECDiffieHellman receiver, byte[] auth)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        return EncryptedContent.Decrypt(body, sender =>
        {
            using var other = PushKeys.Receiver(sender);
            return KeyMaterial(receiver, other, auth, PushKeys.Point(receiver.ExportParameters(includePrivateParameters: false)), sender);
        });
    }

    internal static byte[] Encrypt(PushSubscription subscription, ReadOnlySpan<byte> message, ECDiffieHellman sender, byte[] salt)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        if (message.Length > MaximumBytes) throw new ArgumentException($"A message has at most {MaximumBytes} bytes.", nameof(message));
        using var receiver = PushKeys.Receiver(subscription.PublicKey);
        var senderPoint = PushKeys.Point(sender.ExportParameters(includePrivateParameters: false));
        var material = KeyMaterial(sender, receiver, subscription.Auth, subscription.PublicKey, senderPoint);
        return EncryptedContent.Encrypt(message, material, salt, senderPoint, RecordSize);
    }

    // RFC 8291 §3.4: the browser's secret is the salt of the extraction, both public keys are bound to the result.
    private static byte[] KeyMaterial(ECDiffieHellman own, ECDiffieHellman other, byte[] auth, byte[] receiverPoint, byte[] senderPoint)
        => HKDF.DeriveKey(HashAlgorithmName.SHA256, own.DeriveRawSecretAgreement(other.PublicKey), SecretBytes, auth, [.. "WebPush: info\0"u8, .. receiverPoint, .. senderPoint]);
}
