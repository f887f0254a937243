using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>How a commitment stands that was made at a meeting or in a conversation, as its ledger last told.</summary>
[NotAudited]
internal sealed class FollowedCommitment
{
    /// <summary>The commitment.</summary>
    public required Guid Id { get; init; }

    /// <summary>Version the ledger gave it; an older one arriving late is passed over.</summary>
    public required int Seen { get; set; }

    /// <summary><c>meeting</c> or <c>conversation</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The meeting or the note.</summary>
    public required Guid Key { get; init; }

    /// <summary>Stable word: <c>open</c>, <c>kept</c>, <c>changed</c>, <c>broken</c>.</summary>
    public required string State { get; set; }

    /// <summary>The day first promised; stays for ever.</summary>
    public required DateOnly FirstDueOn { get; init; }

    public required DateOnly DueOn { get; set; }

    public required bool IsPublic { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<FollowedCommitment>(e =>
    {
        e.ToTable("followed_commitment");
        e.Property(c => c.Kind).HasMaxLength(20);
        e.Property(c => c.State).HasMaxLength(20);
        e.HasIndex(c => new { c.Kind, c.Key, c.FirstDueOn });
    });
}

/// <summary>Reads the commitments of one origin.</summary>
internal sealed class FollowedCommitments(CommonwealDb db)
{
    public async Task<IReadOnlyList<FollowedCommitment>> OfAsync(string kind, Guid key, bool publicOnly, CancellationToken stop)
        => await db.Set<FollowedCommitment>().AsNoTracking().Where(c => c.Kind == kind && c.Key == key && (c.IsPublic || !publicOnly))
            .OrderBy(c => c.FirstDueOn).ThenBy(c => c.Id).Take(200).ToListAsync(stop);
}
