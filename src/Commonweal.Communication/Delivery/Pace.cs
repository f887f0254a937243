using System.Threading.RateLimiting;

namespace Commonweal.Communication.Delivery;

/// <summary>How many a second a gateway bears, counted on each machine; none where it sets no limit.</summary>
internal sealed class Pace(int? perSecond) : IAsyncDisposable
{
    private readonly TokenBucketRateLimiter? bucket = perSecond is { } most ? new(Bucket(most, waiting: 10_000)) : null;

    public async ValueTask WaitAsync(CancellationToken stop)
    {
        if (bucket is null) return;
        using var lease = await bucket.AcquireAsync(1, stop);
    }

    internal static TokenBucketRateLimiterOptions Bucket(int perSecond, int waiting) => new()
    {
        TokenLimit = perSecond, TokensPerPeriod = perSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = waiting, AutoReplenishment = true,
    };

    public ValueTask DisposeAsync() => bucket?.DisposeAsync() ?? ValueTask.CompletedTask;
}
