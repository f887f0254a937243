using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Agreeing;

/// <summary>What a community says it needs, entered by it or for it.</summary>
internal sealed class CommunityNeed : IVersioned
{
    internal const int LongestWords = 500;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid CommunityId { get; init; }

    public required string Words { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The colleague who entered it for them; null where they did themselves.</summary>
    public Guid? AuthorId { get; init; }

    public NeedState State { get; set; }

    /// <summary>The day the state last changed.</summary>
    public DateOnly? StateOn { get; set; }

    public bool IsOpen => State is NeedState.Open or NeedState.Planned;

    internal static void Map(ModelBuilder model) => model.Entity<CommunityNeed>(e =>
    {
        e.ToTable("community_need");
        e.Property(n => n.Words).HasMaxLength(LongestWords);
        e.HasIndex(n => new { n.CommunityId, n.On });
        e.HasOne<Community>().WithMany().HasForeignKey(n => n.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>Where a need stands. Only the community says that it is met.</summary>
internal enum NeedState
{
    Open,
    /// <summary>It is in the plan.</summary>
    Planned,
    Met,
    /// <summary>The community no longer asks for it.</summary>
    Withdrawn,
}
