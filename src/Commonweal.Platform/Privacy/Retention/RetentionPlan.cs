using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Privacy.Retention;

/// <summary>Where an announced clearing stands.</summary>
internal enum PlanState
{
    /// <summary>Announced, and carried out on its day.</summary>
    Announced,
    /// <summary>A coordinator holds it back, for a lawful reason that is written down.</summary>
    Held,
    /// <summary>Done.</summary>
    CarriedOut,
}

/// <summary>One clearing: announced a week before, then carried out.</summary>
internal sealed class RetentionPlan
{
    internal const int LongestReason = 300;

    public Guid Id { get; init; } = Guid.NewGuid();

    public PlanState State { get; set; } = PlanState.Announced;

    public required DateOnly AnnouncedOn { get; init; }

    public required DateOnly CarryOutOn { get; set; }

    public DateOnly? CarriedOutOn { get; set; }

    /// <summary>Why it is held back.</summary>
    public string? Reason { get; set; }

    public List<RetentionLine> Lines { get; init; } = [];

    internal static void Map(ModelBuilder model)
    {
        model.Entity<RetentionPlan>(e =>
        {
            e.ToTable("retention_plan");
            e.Property(p => p.Reason).HasMaxLength(LongestReason);
            e.HasMany(p => p.Lines).WithOne().HasForeignKey(l => l.PlanId).OnDelete(DeleteBehavior.Cascade);
            e.HasIndex(p => p.CarryOutOn);
        });
        model.Entity<RetentionLine>(e =>
        {
            e.ToTable("retention_line");
            e.HasKey(l => new { l.PlanId, l.DataClass });
            e.Property(l => l.DataClass).HasMaxLength(60);
        });
    }
}

/// <summary>One class of data in a clearing.</summary>
internal sealed class RetentionLine : IPartOf
{
    public Guid PlanId { get; init; }

    public required string DataClass { get; init; }

    /// <summary>Everything that had come to its end before this day goes; nothing that ended later, however late the clearing.</summary>
    public required DateOnly EndedBefore { get; init; }

    /// <summary>How many records were announced.</summary>
    public required long Announced { get; init; }

    /// <summary>How many have been cleared.</summary>
    public long Cleared { get; set; }

    public (string Kind, string Key) Whole => ("retention_plan", PlanId.ToString());
}
