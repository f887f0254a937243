using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Commonweal.Platform.Audit;

/// <summary>
/// How a record is linked to the one before it: SHA-256 over the previous hash (32 bytes, zero for the first record)
/// and the canonical bytes of this one. Those are its number and its instant in microseconds since 1970, each as eight
/// bytes, big end first, then actor, action, kind of subject, subject and details, each as the four bytes of its length
/// and its UTF-8; absent details have the length -1. Neither database can change one of them without being noticed.
/// </summary>
internal static class AuditChain
{
    internal static readonly byte[] Beginning = new byte[32];

    internal static byte[] HashOf(byte[] previous, long number, AuditRecord record)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Append(hash, number);
        // PostgreSQL keeps microseconds, SQLite ten times finer.
        Append(hash, record.At.UtcTicks / TimeSpan.TicksPerMicrosecond - DateTimeOffset.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond);
        Append(hash, record.Actor);
        Append(hash, record.Action);
        Append(hash, record.SubjectKind);
        Append(hash, record.Subject);
        Append(hash, record.Details);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, string? text)
    {
        Span<byte> length = stackalloc byte[4];
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        BinaryPrimitives.WriteInt32BigEndian(length, text is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}

/// <summary>The last sealed record: whoever knows it can tell whether anything before it was changed.</summary>
/// <param name="Number">Its place in the chain; zero where nothing was sealed yet.</param>
/// <param name="Hash">Its hash.</param>
internal sealed record AuditHead(long Number, byte[] Hash)
{
    /// <summary>As people pass it on: <c>1234:9f86d081…</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Number}:{Convert.ToHexStringLower(Hash)}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null where it is something else.</summary>
    internal static AuditHead? Parse(string text)
    {
        var parts = text.Trim().Split(':');
        return parts.Length == 2 && parts[1].Length == 64 && parts[1].All(char.IsAsciiHexDigit)
            && long.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0
            ? new AuditHead(number, Convert.FromHexString(parts[1])) : null;
    }
}
