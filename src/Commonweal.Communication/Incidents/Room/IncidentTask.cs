using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>Something the scenario asks of a role.</summary>
internal sealed class IncidentTask : IVersioned, IPartOf
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid IncidentId { get; init; }

    /// <summary>Place in the room.</summary>
    public required int Order { get; init; }

    public required TaskKind Kind { get; init; }

    /// <summary>A post of the house, as <see cref="Playbook.Content.Post"/> writes it; null where <see cref="Who"/> says it.</summary>
    public string? Post { get; init; }

    /// <summary>A public role, in words.</summary>
    public MultilingualText Who { get; init; } = MultilingualText.Empty;

    public MultilingualText What { get; init; } = MultilingualText.Empty;

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    public Guid? DoneById { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("incident", IncidentId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<IncidentTask>(e =>
    {
        e.ToTable("incident_task");
        e.Property(t => t.Post).HasMaxLength(80);
        e.Property(t => t.Who).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(t => t.What).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.HasIndex(t => new { t.IncidentId, t.Order });
        e.HasOne<Incident>().WithMany().HasForeignKey(t => t.IncidentId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>What a task is; the order is the order of the room.</summary>
internal enum TaskKind
{
    /// <summary>Who leads, and who stands in.</summary>
    Lead,
    /// <summary>What is done first.</summary>
    Step,
    /// <summary>Whom to tell before the public.</summary>
    Call,
    /// <summary>The ladder of those who speak.</summary>
    Speaker,
    /// <summary>Help to offer.</summary>
    Support,
}
