using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Commonweal.Platform.Privacy;

/// <summary>
/// Slows down whoever tries too often, without remembering who: an address becomes sixteen bits under a key that lives
/// in memory for an hour. Many addresses share each mark, so that none can be told from it.
/// </summary>
public sealed class Throttle(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string What, ushort Mark), int> attempts = new();
    private readonly Lock door = new();
    private byte[] key = RandomNumberGenerator.GetBytes(32);
    private DateTimeOffset since = clock.GetUtcNow();

    /// <summary>Counts one attempt; false where <paramref name="most"/> an hour are passed and the attempt is to be refused with 429.</summary>
    public bool Allows(HttpContext http, string what, int most)
    {
        StartAnew();
        var mark = BitConverter.ToUInt16(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(http.Connection.RemoteIpAddress?.ToString() ?? "")));
        return attempts.AddOrUpdate((what, mark), 1, (_, count) => count + 1) <= most;
    }

    private void StartAnew()
    {
        lock (door)
        {
            var now = clock.GetUtcNow();
            if (now - since < TimeSpan.FromHours(1)) return;
            (since, key) = (now, RandomNumberGenerator.GetBytes(32));
            attempts.Clear();
        }
    }
}
