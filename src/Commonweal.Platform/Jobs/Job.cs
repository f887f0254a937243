using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Nobody works on it yet.</summary>
    Waiting,
    /// <summary>A node works on it, or did until its lease ran out.</summary>
    Running,
    /// <summary>It came to its end.</summary>
    Done,
    /// <summary>It broke off; it can be taken up again where it was.</summary>
    Failed,
    /// <summary>Somebody stopped it; what it had done stays done.</summary>
    Cancelled,
}

/// <summary>One piece of long work and how far it is. Its own steps are no news to the audit trail; who asked for it is.</summary>
[NotAudited]
public sealed class Job : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>Kind of the work: <see cref="IJob.Kind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What to do, as JSON; no personal data.</summary>
    public string Parameters { get; init; } = "{}";

    public JobState State { get; set; } = JobState.Waiting;

    /// <summary>How much is done, of <see cref="Total"/>.</summary>
    public long Done { get; set; }

    /// <summary>How much there is to do; zero while nobody knows.</summary>
    public long Total { get; set; }

    /// <summary>Catalogue key of what it says of itself, or null.</summary>
    public string? Message { get; set; }

    /// <summary>Values of the message's places, as JSON.</summary>
    public string? MessageValues { get; set; }

    /// <summary>Where to go on; only the job itself understands it.</summary>
    public string? Cursor { get; set; }

    /// <summary>The taking-up that works on it.</summary>
    public Guid? Owner { get; set; }

    /// <summary>Until when the owner is believed to be alive.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Somebody wants it to stop.</summary>
    public bool CancelAsked { get; set; }

    /// <summary>How often it was taken up.</summary>
    public int Attempts { get; set; }

    /// <summary>Types of the last failure; no message, which could hold personal data.</summary>
    public string? LastFailure { get; set; }

    /// <summary>Who asked for it: an account's key, or <c>system</c>.</summary>
    public required string By { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whether nothing more will happen by itself.</summary>
    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Cancelled;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Job>(e =>
        {
            e.ToTable("job");
            e.Property(j => j.Kind).HasMaxLength(60);
            e.Property(j => j.Message).HasMaxLength(100);
            e.Property(j => j.LastFailure).HasMaxLength(200);
            e.Property(j => j.By).HasMaxLength(40);
            e.Ignore(j => j.IsOver);
            e.HasIndex(j => j.State);
            e.HasIndex(j => new { j.CreatedAt, j.Id });
        });
        model.Entity<DailyJob>(e =>
        {
            e.ToTable("daily_job");
            e.HasKey(d => d.Kind);
            e.Property(d => d.Kind).HasMaxLength(60);
        });
    }
}
