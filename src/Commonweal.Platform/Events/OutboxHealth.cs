using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Commonweal.Platform.Events;

/// <summary>Not ready where events wait for longer than they should: answers would no longer reach people.</summary>
internal sealed class OutboxHealth(OutboxProgress progress, TimeProvider clock) : IHealthCheck
{
    internal static readonly TimeSpan TooLong = TimeSpan.FromMinutes(10);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(progress.Age(clock.GetUtcNow()) < TooLong ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Events are not being handled."));
}
