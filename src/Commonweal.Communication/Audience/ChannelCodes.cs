using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Commonweal.Platform.Privacy;

namespace Commonweal.Communication.Audience;

/// <summary>
/// Codes of six digits by which the owner of a number proves it. They are computed from a key, the channel and the half hour,
/// and nothing of them is stored; one holds for half an hour at least and an hour at most.
/// </summary>
internal sealed class ChannelCodes(KeyRing keys, TimeProvider clock)
{
    /// <summary>Codes that may be typed before a new one must be asked for.</summary>
    public const int MostTries = 5;

    private const string Purpose = "channel-codes";
    private const int Digits = 6, Most = 1_000_000;
    private const long HalfHour = 1800;

    public string Of(Guid channel) => Make(keys.Current(Purpose).Key, channel, Now);

    /// <summary>Whether this was sent to the channel; digits of any script, with blanks between or not.</summary>
    public bool IsRight(Guid channel, string? typed)
    {
        var code = Encoding.ASCII.GetBytes(DigitsOf(typed ?? ""));
        return keys.Every(Purpose).Values.SelectMany(k => new[] { Make(k, channel, Now), Make(k, channel, Now - 1) })
            .Aggregate(false, (right, made) => right | CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(made), code));
    }

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds() / HalfHour;

    private static string DigitsOf(string typed)
    {
        var digits = typed.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u200e' or '\u200f')).Take(Digits + 1).ToList();
        return digits.TrueForAll(char.IsDigit) ? string.Concat(digits.Select(c => (int)char.GetNumericValue(c))) : "";
    }

    private static string Make(byte[] key, Guid channel, long when)
    {
        var mac = HMACSHA256.HashData(key, (byte[])[.. channel.ToByteArray(), .. BitConverter.GetBytes(when)]);
        return (BitConverter.ToUInt64(mac) % Most).ToString("D6", CultureInfo.InvariantCulture);
    }
}
