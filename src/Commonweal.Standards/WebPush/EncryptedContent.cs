using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Commonweal.Standards.WebPush;

/// <summary>The content coding <c>aes128gcm</c> (RFC 8188): a header, then records, each sealed with AES-128-GCM.</summary>
public static class EncryptedContent
{
    /// <summary>The value of Content-Encoding.</summary>
    public const string Coding = "aes128gcm";

    internal const int SaltBytes = 16, TagBytes = 16, HeaderBytes = SaltBytes + 4 + 1;
    private const int KeyBytes = 16, NonceBytes = 12, LeastRecord = TagBytes + 2;
    private const byte More = 1, Last = 2;

    /// <summary>Encrypts a content.</summary>
    /// <param name="content">What is encrypted; may be empty.</param>
    /// <param name="keyMaterial">The secret that the receiver has too (IKM); with one salt used once.</param>
    /// <param name="salt">16 random bytes.</param>
    /// <param name="keyId">By which the receiver finds the secret; at most 255 bytes.</param>
    /// <param name="recordSize">Bytes of each sealed record, 18 or more; 17 of them are not content.</param>
    public static byte[] Encrypt(ReadOnlySpan<byte> content, ReadOnlySpan<byte> keyMaterial, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> keyId, int recordSize)
    {
        if (salt.Length != SaltBytes) throw new ArgumentException("A salt has 16 bytes.", nameof(salt));
        if (keyId.Length > byte.MaxValue) throw new ArgumentException("A key identifier has at most 255 bytes.", nameof(keyId));
        ArgumentOutOfRangeException.ThrowIfLessThan(recordSize, LeastRecord);
        var room = recordSize - TagBytes - 1;
        var records = Math.Max(1, (content.Length + room - 1) / room);
        var body = new byte[HeaderBytes + keyId.Length + content.Length + (records * (TagBytes + 1))];
        salt.CopyTo(body);
        BinaryPrimitives.WriteUInt32BigEndian(body.AsSpan(SaltBytes), (uint)recordSize);
        body[HeaderBytes - 1] = (byte)keyId.Length;
        keyId.CopyTo(body.AsSpan(HeaderBytes));

        var (key, firstNonce) = Derive(keyMaterial, salt);
        using var aes = new AesGcm(key, TagBytes);
        var at = HeaderBytes + keyId.Length;
        for (var record = 0; record < records; record++)
        {
            var part = content.Slice(record * room, Math.Min(room, content.Length - (record * room)));
            byte[] plain = [.. part, record == records - 1 ? Last : More];
            aes.Encrypt(Nonce(firstNonce, record), plain, body.AsSpan(at, plain.Length), body.AsSpan(at + plain.Length, TagBytes));
            at += plain.Length + TagBytes;
        }
        return body;
    }

    /// <summary>Decrypts a content.</summary>
    /// <param name="body">Header and records.</param>
    /// <param name="keyMaterial">Gives the secret for the key identifier in the header.</param>
    /// <exception cref="PushException">The body is broken, cut off, changed, or the secret is another.</exception>
    public static byte[] Decrypt(ReadOnlySpan<byte> body, Func<byte[], byte[]> keyMaterial)
    {
        ArgumentNullException.ThrowIfNull(keyMaterial);
        if (body.Length < HeaderBytes || body.Length < HeaderBytes + body[HeaderBytes - 1]) throw new PushException("The header is cut off.");
        var recordSize = BinaryPrimitives.ReadUInt32BigEndian(body[SaltBytes..]);
        if (recordSize < LeastRecord) throw new PushException("The records are smaller than 18 bytes.");
        var start = HeaderBytes + body[HeaderBytes - 1];
        var (key, firstNonce) = Derive(keyMaterial(body[HeaderBytes..start].ToArray()), body[..SaltBytes]);
        using var aes = new AesGcm(key, TagBytes);
        using var content = new MemoryStream();
        var rest = body[start..];
        if (rest.IsEmpty) throw new PushException("There is no record.");
        for (var record = 0; !rest.IsEmpty; record++)
        {
            var sealedPart = rest[..(int)Math.Min(recordSize, (uint)rest.Length)];
            rest = rest[sealedPart.Length..];
            content.Write(Open(aes, sealedPart, Nonce(firstNonce, record), rest.IsEmpty ? Last : More));
        }
        return content.ToArray();
    }

    private static ReadOnlySpan<byte> Open(AesGcm aes, ReadOnlySpan<byte> sealedPart, byte[] nonce, byte delimiter)
    {
        if (sealedPart.Length <= TagBytes) throw new PushException("A record is cut off.");
        var plain = new byte[sealedPart.Length - TagBytes];
        try
        {
            aes.Decrypt(nonce, sealedPart[..plain.Length], sealedPart[plain.Length..], plain);
        }
        catch (AuthenticationTagMismatchException fault)
        {
            throw new PushException("A record was changed, or the secret is another.", fault);
        }
        var end = plain.AsSpan().LastIndexOfAnyExcept((byte)0);
        if (end < 0 || plain[end] != delimiter) throw new PushException("The records do not end where the content ends.");
        return plain.AsSpan(0, end);
    }

    // RFC 8188 §2.2 and §2.3.
    private static (byte[] Key, byte[] Nonce) Derive(ReadOnlySpan<byte> keyMaterial, ReadOnlySpan<byte> salt)
    {
        var (key, nonce) = (new byte[KeyBytes], new byte[NonceBytes]);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keyMaterial, key, salt, "Content-Encoding: aes128gcm\0"u8);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keyMaterial, nonce, salt, "Content-Encoding: nonce\0"u8);
        return (key, nonce);
    }

    private static byte[] Nonce(byte[] first, int record)
    {
        byte[] nonce = [.. first];
        var end = nonce.AsSpan(NonceBytes - sizeof(uint));
        BinaryPrimitives.WriteUInt32BigEndian(end, BinaryPrimitives.ReadUInt32BigEndian(end) ^ (uint)record);
        return nonce;
    }
}
