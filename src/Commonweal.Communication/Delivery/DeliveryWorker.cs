using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Communication.Delivery;

/// <summary>Somebody who has parcels in hand, and until when they count as alive without a further sign.</summary>
[NotAudited]
internal sealed class DeliveryWorker
{
    public required Guid Id { get; init; }

    public required DateTimeOffset AliveUntil { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<DeliveryWorker>(e => e.ToTable("delivery_worker"));
}

/// <summary>How long a worker counts as alive without a sign (setting <c>delivery:lease</c>, in seconds); then others take its parcels over.</summary>
internal sealed record DeliveryLease(TimeSpan Life)
{
    public TimeSpan SignEvery => Life / 6;

    public static DeliveryLease Read(IConfiguration configuration)
        => configuration.GetValue("delivery:lease", 30) is var seconds and >= 2 ? new(TimeSpan.FromSeconds(seconds)) : throw new InvalidOperationException("The setting delivery:lease is a number of seconds, two at least.");
}
