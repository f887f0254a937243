using Commonweal.Engagement.Communities;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments;

/// <summary>One line of a commitment's history, in the order of its key. It can be written, and never changed.</summary>
internal sealed class CommitmentStep : IPartOf
{
    public long Id { get; init; }

    public required Guid CommitmentId { get; init; }

    public required StepKind Kind { get; init; }

    public required DateOnly On { get; init; }

    public required string Words { get; init; }

    public required string Language { get; init; }

    public string? Link { get; init; }

    public Guid? PictureId { get; init; }

    public bool ShowsMayor { get; init; }

    /// <summary>The day promised before, where it moved.</summary>
    public DateOnly? DueBefore { get; init; }

    public DateOnly? DueAfter { get; init; }

    /// <summary>The words before, where they were corrected.</summary>
    public MultilingualText? WhatBefore { get; init; }

    /// <summary>The colleague; null for a community.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The community; null for the city.</summary>
    public Guid? CommunityId { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("commitment", CommitmentId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<CommitmentStep>(e =>
    {
        e.ToTable("commitment_step");
        e.Property(s => s.Words).HasMaxLength(Commitment.LongestWords);
        e.Property(s => s.Language).HasMaxLength(20);
        e.Property(s => s.Link).HasMaxLength(Commitment.LongestLink);
        e.Property(s => s.WhatBefore).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.HasIndex(s => new { s.CommitmentId, s.Id });
        e.HasOne<Commitment>().WithMany().HasForeignKey(s => s.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Community>().WithMany().HasForeignKey(s => s.CommunityId).OnDelete(DeleteBehavior.Restrict);
    });
}

/// <summary>What happened in a step.</summary>
internal enum StepKind
{
    Made,
    TakenUp,
    Denied,
    Moved,
    CitySaysKept,
    CitySaysBroken,
    Said,
    Corrected,
    CommunitySaysKept,
    CommunitySaysBroken,
}
