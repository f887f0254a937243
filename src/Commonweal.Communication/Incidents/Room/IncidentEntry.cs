using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>A line of the log. It is written once; whoever was wrong writes another.</summary>
internal sealed class IncidentEntry : IPartOf
{
    public const int LongestWords = 1000;

    /// <summary>Counts up as lines come, so that two of one second keep their order.</summary>
    public long No { get; init; }

    public required Guid IncidentId { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>What was written, or what it is about.</summary>
    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Account of whoever did it.</summary>
    public Guid? ById { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("incident", IncidentId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<IncidentEntry>(e =>
    {
        e.ToTable("incident_entry");
        e.HasKey(x => x.No);
        e.Property(x => x.No).ValueGeneratedOnAdd();
        e.Property(x => x.Words).HasMaxLength(LongestWords);
        e.HasIndex(x => new { x.IncidentId, x.No });
        e.HasOne<Incident>().WithMany().HasForeignKey(x => x.IncidentId).OnDelete(DeleteBehavior.Cascade);
    });
}

internal enum EntryKind
{
    /// <summary>What a colleague wrote.</summary>
    Note,
    Opened,
    Described,
    TaskDone,
    TaskReopened,
    /// <summary>Somebody of a community was reached.</summary>
    Reached,
    NotReached,
    FactNoted,
    FactMoved,
    StatementWritten,
    Closed,
    Reviewed,
    /// <summary>Somebody stays in touch over the weeks after.</summary>
    CareOpened,
    CareEnded,
}
