using System.Threading.RateLimiting;

namespace Commonweal.Communication.Delivery.Email;

/// <summary>How quickly letters may leave: what the relay bears, and what receiving domains do. Counted on each machine.</summary>
internal sealed class MailPace(MailingSettings settings) : IAsyncDisposable
{
    private readonly Pace relay = new(settings.PerSecond);
    private readonly PartitionedRateLimiter<string>? domains = settings.PerDomain is { } most
        ? PartitionedRateLimiter.Create<string, string>(domain => RateLimitPartition.GetTokenBucketLimiter(domain, _ => Pace.Bucket(most, waiting: 0)), StringComparer.OrdinalIgnoreCase) : null;

    /// <summary>Whether one more letter may go to this domain now.</summary>
    public bool Allows(string domain)
    {
        if (domains is null) return true;
        using var lease = domains.AttemptAcquire(domain);
        return lease.IsAcquired;
    }

    /// <summary>Waits until the relay bears one more letter.</summary>
    public ValueTask WaitAsync(CancellationToken stop) => relay.WaitAsync(stop);

    public async ValueTask DisposeAsync()
    {
        await relay.DisposeAsync();
        if (domains is not null) await domains.DisposeAsync();
    }
}
