using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Reminding;

/// <summary>That somebody was written to: once for each stage of each day promised.</summary>
[NotAudited]
internal sealed class CommitmentReminder
{
    public required Guid CommitmentId { get; init; }

    public required DateOnly DueOn { get; init; }

    public required ReminderStage Stage { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<CommitmentReminder>(e =>
    {
        e.ToTable("commitment_reminder");
        e.HasKey(r => new { r.CommitmentId, r.DueOn, r.Stage });
        e.HasOne<Commitment>().WithMany().HasForeignKey(r => r.CommitmentId).OnDelete(DeleteBehavior.Restrict);
    });
}

/// <summary>When somebody is written to.</summary>
internal enum ReminderStage
{
    /// <summary>Two weeks before, to whoever keeps it.</summary>
    Ahead,
    /// <summary>Three days before, to whoever keeps it.</summary>
    Soon,
    /// <summary>After the day, to whoever keeps it and to the coordinator.</summary>
    Late,
}
