using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Commonweal.Platform.Accounts;

/// <summary>
/// Time-based one-time codes of six digits and thirty seconds (RFC 6238 with HMAC-SHA-1, as every authenticator reads).
/// Our own and not Identity's verification, because that one takes the machine's clock and accepts a code twice.
/// </summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int SecondsOfAStep = 30;

    /// <summary>The step an instant lies in.</summary>
    internal static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / SecondsOfAStep;

    /// <summary>The code of a step.</summary>
    internal static string Code(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed, within so many steps of now and later than the last one used; or null.</summary>
    internal static long? Match(ReadOnlySpan<byte> key, string typed, DateTimeOffset now, long lastStep, int tolerance = 1)
    {
        var digits = Encoding.ASCII.GetBytes(Digits(typed));
        long? found = null;
        for (var step = StepAt(now) - tolerance; step <= StepAt(now) + tolerance; step++)
            if (CryptographicOperations.FixedTimeEquals(digits, Encoding.ASCII.GetBytes(Code(key, step))) && step > lastStep) found = step;
        return found;
    }

    /// <summary>What an authenticator reads from the QR code.</summary>
    internal static string Uri(string issuer, string account, string key)
        => $"otpauth://totp/{System.Uri.EscapeDataString(issuer)}:{System.Uri.EscapeDataString(account)}?secret={key}&issuer={System.Uri.EscapeDataString(issuer)}&digits=6&period={SecondsOfAStep}";

    /// <summary>A new key, in base 32 as authenticators take it.</summary>
    internal static string NewKey()
    {
        var text = new char[32];
        foreach (ref var letter in text.AsSpan()) letter = Alphabet[RandomNumberGenerator.GetInt32(32)];
        return new string(text);
    }

    /// <summary>The bytes of a key in base 32.</summary>
    internal static byte[] Bytes(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        int value = 0, bits = 0;
        foreach (var letter in key)
        {
            value = ((value << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xfff;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(value >> bits));
        }
        return [.. bytes];
    }

    /// <summary>ASCII digits of what was typed: spaces go, Arabic-Indic and other digits are digits too.</summary>
    internal static string Digits(string typed)
        => string.Concat(typed.Where(char.IsDigit).Select(d => (char)('0' + (int)char.GetNumericValue(d))));
}
