using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Barriers;

/// <summary>Something that keeps people from coming to us: an hour, a form, a word, a door. About places and services, never about a person.</summary>
internal sealed class BarrierEntry : IVersioned
{
    internal const int LongestWords = 1000, LongestPlace = 200;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required string Words { get; init; }

    /// <summary>Which counter, service or place.</summary>
    public string? Place { get; init; }

    public string? DistrictCode { get; init; }

    /// <summary>The community that told us, or null.</summary>
    public Guid? CommunityId { get; init; }

    /// <summary>The colleague who wrote it down; null where the community did.</summary>
    public Guid? AuthorId { get; init; }

    public required DateOnly On { get; init; }

    public BarrierState State { get; set; }

    public DateOnly? StateOn { get; set; }

    /// <summary>What was done, or why it stays.</summary>
    public string? Outcome { get; set; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<BarrierEntry>(e =>
        {
            e.ToTable("barrier");
            e.Property(b => b.Words).HasMaxLength(LongestWords);
            e.Property(b => b.Place).HasMaxLength(LongestPlace);
            e.Property(b => b.DistrictCode).HasMaxLength(40);
            e.Property(b => b.Outcome).HasMaxLength(LongestWords);
            e.HasIndex(b => new { b.State, b.On, b.Id });
            e.HasIndex(b => new { b.CommunityId, b.On });
            e.HasOne<Community>().WithMany().HasForeignKey(b => b.CommunityId).OnDelete(DeleteBehavior.SetNull);
            e.HasOne<District>().WithMany().HasForeignKey(b => b.DistrictCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<BarrierCommitment>(e =>
        {
            e.ToTable("barrier_commitment");
            e.Property(c => c.State).HasMaxLength(40);
            e.HasIndex(c => c.BarrierId);
            e.HasOne<BarrierEntry>().WithMany().HasForeignKey(c => c.BarrierId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

/// <summary>Where a barrier stands.</summary>
internal enum BarrierState
{
    Open,
    /// <summary>It no longer keeps anybody away.</summary>
    Lowered,
    /// <summary>The city cannot change it, and said why.</summary>
    Stays,
}

/// <summary>A commitment that came from a barrier, as we last heard of it.</summary>
internal sealed class BarrierCommitment
{
    /// <summary>The commitment.</summary>
    public required Guid Id { get; init; }

    public required Guid BarrierId { get; init; }

    /// <summary>The commitment's version; an older one arriving late is passed over.</summary>
    public required int Heard { get; set; }

    public required string State { get; set; }

    public required DateOnly FirstDueOn { get; set; }

    public required DateOnly DueOn { get; set; }

    public required bool IsPublic { get; set; }
}
