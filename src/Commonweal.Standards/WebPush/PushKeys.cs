using System.Buffers.Text;
using System.Security.Cryptography;

namespace Commonweal.Standards.WebPush;

/// <summary>Keys on the curve P-256 as Web Push writes them: a point as 65 bytes, uncompressed (SEC 1 §2.3.3), a private key as 32, both in base64url (RFC 4648 §5).</summary>
internal static class PushKeys
{
    internal const int PointBytes = 65, PrivateBytes = 32;

    internal static byte[] Bytes(string text, int length, string what)
    {
        // Browsers leave the padding out, some libraries keep it.
        var bare = (text ?? "").TrimEnd('=');
        var bytes = bare.Length <= 200 && Base64Url.IsValid(bare) ? Base64Url.DecodeFromChars(bare) : [];
        return bytes.Length == length ? bytes : throw new PushException($"{what} is not {length} bytes in base64url.");
    }

    internal static byte[] Point(ECParameters key) => [4, .. key.Q.X!, .. key.Q.Y!];

    internal static ECParameters Public(ReadOnlySpan<byte> point)
    {
        if (point.Length != PointBytes || point[0] != 4) throw new PushException("A public key is no uncompressed point.");
        return new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33].ToArray(), Y = point[33..].ToArray() } };
    }

    /// <summary>A public key; a point that is not on the curve is refused, or it could draw the private key out bit by bit.</summary>
    internal static ECDiffieHellman Receiver(ReadOnlySpan<byte> point)
    {
        try
        {
            return ECDiffieHellman.Create(Public(point));
        }
        catch (CryptographicException fault)
        {
            throw new PushException("A public key lies not on the curve P-256.", fault);
        }
    }
}
