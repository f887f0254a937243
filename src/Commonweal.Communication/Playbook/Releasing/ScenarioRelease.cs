using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Releasing;

/// <summary>A numbered version of a scenario. Its content never changes; it holds once a second person signed it.</summary>
internal sealed class ScenarioRelease : IVersioned, IPartOf
{
    public const int LongestChanges = 600;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid ScenarioId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required ScenarioContent Content { get; init; }

    /// <summary>What is different from the version before, in the words of who released it.</summary>
    public required string Changes { get; init; }

    public required DateOnly AskedOn { get; init; }

    public required Guid AskedById { get; init; }

    /// <summary>Number of the request to the second person.</summary>
    public int? Approval { get; set; }

    public ReleaseState State { get; set; }

    public DateOnly? DecidedOn { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("playbook_scenario", ScenarioId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<ScenarioRelease>(e =>
    {
        e.ToTable("playbook_release");
        e.Property(r => r.Content).HasConversion<ContentConversion<ScenarioContent>, ContentComparer<ScenarioContent>>();
        e.Property(r => r.Changes).HasMaxLength(LongestChanges);
        e.HasIndex(r => new { r.ScenarioId, r.Number }).IsUnique();
        e.HasOne<Scenario>().WithMany().HasForeignKey(r => r.ScenarioId);
    });
}

internal enum ReleaseState
{
    /// <summary>A second person has been asked.</summary>
    Waiting,
    Signed,
    Refused,
    /// <summary>Another version was asked for before this one was signed.</summary>
    Replaced,
}
