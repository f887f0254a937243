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
        return attempts.AddOrUpdate((what, Mark(http)), 1, (_, count) => count + 1) <= most;
    }

    /// <summary>Takes one attempt back: it was the right one.</summary>
    public void Forgive(HttpContext http, string what)
    {
        if (attempts.TryGetValue((what, Mark(http)), out var count)) attempts.TryUpdate((what, Mark(http)), count - 1, count);
    }

    /// <summary>Forgets every attempt.</summary>
    public void Forget()
    {
        lock (door)
        {
            (since, key) = (clock.GetUtcNow(), RandomNumberGenerator.GetBytes(32));
            attempts.Clear();
        }
    }

    private ushort Mark(HttpContext http)
        => BitConverter.ToUInt16(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(http.Connection.RemoteIpAddress?.ToString() ?? "")));

    private void StartAnew()
    {
        if (clock.GetUtcNow() - since >= TimeSpan.FromHours(1)) Forget();
    }
}
