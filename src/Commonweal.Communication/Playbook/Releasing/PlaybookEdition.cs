using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Playbook.Standing;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Releasing;

/// <summary>The whole book under one number: which version of each scenario, the key terms and the standing pages as they were.</summary>
internal sealed class PlaybookEdition : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required EditionContent Content { get; init; }

    public required string Changes { get; init; }

    public required DateOnly AskedOn { get; init; }

    public required Guid AskedById { get; init; }

    public int? Approval { get; set; }

    public ReleaseState State { get; set; }

    public DateOnly? DecidedOn { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<PlaybookEdition>(e =>
    {
        e.ToTable("playbook_edition");
        e.Property(x => x.Content).HasConversion<ContentConversion<EditionContent>, ContentComparer<EditionContent>>();
        e.Property(x => x.Changes).HasMaxLength(ScenarioRelease.LongestChanges);
        e.HasIndex(x => x.Number).IsUnique();
    });
}

/// <summary>What an edition holds.</summary>
internal sealed record EditionContent(IReadOnlyList<EditionEntry> Scenarios, StandingContent Standing, IReadOnlyList<EditionTerm> Terms);

/// <summary>A scenario in one of its versions.</summary>
internal sealed record EditionEntry(Guid ScenarioId, int Number);

/// <summary>A key term as it was.</summary>
internal sealed record EditionTerm(string Language, string NotSay, string Say, string Why);
