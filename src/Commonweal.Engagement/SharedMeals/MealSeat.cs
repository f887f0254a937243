using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>A guest at one round: a place or a wait, and the table.</summary>
internal sealed class MealSeat : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid RoundId { get; init; }

    public required Guid GuestId { get; init; }

    public required int People { get; init; }

    public required bool IsGroup { get; init; }

    /// <summary>In the order of signing up; no time of day is kept.</summary>
    public required int Number { get; init; }

    public SeatState State { get; set; }

    /// <summary>The host's table; null before the seating, and for a group, which has its own.</summary>
    public Guid? TableId { get; set; }

    /// <summary>The three questions were answered; what was said lies apart.</summary>
    public bool FeedbackGiven { get; set; }
}

internal enum SeatState
{
    Waiting,
    Placed,
    Gone,
    Came,
    Missed,
}

/// <summary>
/// How a guest described their background, encrypted, under a random key that only the guest's own encrypted link knows.
/// No audit either: its records would stand beside the guest's.
/// </summary>
[NotAudited]
internal sealed class MealBackground
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid SeriesId { get; init; }

    public required byte[] Words { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<MealBackground>(e =>
    {
        e.ToTable("meal_background");
        e.HasIndex(b => b.SeriesId);
        e.HasOne<MealSeries>().WithMany().HasForeignKey(b => b.SeriesId);
    });
}

/// <summary>What a host asks back for one meal.</summary>
internal sealed class MealClaim : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid HostId { get; init; }

    public required Guid RoundId { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>Picture of the shop's receipt, drawn anew; or null.</summary>
    public Guid? FileId { get; init; }

    public required DateOnly MadeOn { get; init; }

    public DateOnly? PaidOn { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<MealClaim>(e =>
    {
        e.ToTable("meal_claim");
        e.Property(c => c.Amount).HasPrecision(9, 2);
        e.HasIndex(c => new { c.HostId, c.RoundId }).IsUnique();
        e.HasIndex(c => new { c.PaidOn, c.MadeOn });
        e.HasOne<MealHost>().WithMany().HasForeignKey(c => c.HostId).OnDelete(DeleteBehavior.Cascade);
        e.HasOne<MealRound>().WithMany().HasForeignKey(c => c.RoundId);
    });
}
