using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Review;

/// <summary>Something learned. It goes back into the playbook or becomes a promise; until then it is open.</summary>
internal sealed class Lesson : IVersioned, IPartOf
{
    public const int LongestWords = 400;

    /// <summary>What commitments name as their origin.</summary>
    public const string Origin = "lesson";

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid IncidentId { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset NotedAt { get; init; }

    /// <summary>The day it stood in the playbook.</summary>
    public DateOnly? InPlaybookOn { get; set; }

    /// <summary>The promise it became.</summary>
    public Guid? CommitmentId { get; set; }

    public bool IsOpen => InPlaybookOn is null && CommitmentId is null;

    (string Kind, string Key) IPartOf.Whole => ("incident", IncidentId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<Lesson>(e =>
    {
        e.ToTable("incident_lesson");
        e.Property(l => l.Words).HasMaxLength(LongestWords);
        e.HasIndex(l => new { l.IncidentId, l.NotedAt });
        e.HasOne<Incident>().WithMany().HasForeignKey(l => l.IncidentId).OnDelete(DeleteBehavior.Cascade);
    });
}
