using System.Text.Json;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>What a bulk action did to one concern, and what it was before.</summary>
internal sealed record BulkStep(Guid Id, int Version, Guid? AssigneeBefore, ConcernState StateBefore, long? MessageId);

/// <summary>A colleague's last bulk action, kept for the minute in which it can be undone.</summary>
[NotAudited]
internal sealed class BulkAct
{
    /// <summary>How long a bulk action can be undone.</summary>
    public static readonly TimeSpan UndoWithin = TimeSpan.FromSeconds(60);

    /// <summary>When those are told whom a bulk action concerns: safely after it can be undone.</summary>
    public static readonly TimeSpan ToldAfter = TimeSpan.FromSeconds(75);

    public required Guid AccountId { get; init; }

    public required DateTimeOffset At { get; set; }

    /// <summary>The steps as JSON.</summary>
    public required string Steps { get; set; }

    public IReadOnlyList<BulkStep> Read() => JsonSerializer.Deserialize<List<BulkStep>>(Steps)!;

    internal static void Map(ModelBuilder model) => model.Entity<BulkAct>(e =>
    {
        e.ToTable("concern_bulk_act");
        e.HasKey(a => a.AccountId);
    });
}
