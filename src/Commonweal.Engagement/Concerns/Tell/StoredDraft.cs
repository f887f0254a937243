using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Tell;

/// <summary>A draft as the database holds it: bytes that only the person's own cookie can open.</summary>
[NotAudited]
internal sealed class StoredDraft
{
    /// <summary>Days a draft waits for its person.</summary>
    public const int DaysKept = 2;

    public required byte[] Place { get; init; }

    public required byte[] Sealed { get; set; }

    /// <summary>The day after which it is deleted.</summary>
    public required DateOnly Until { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<StoredDraft>(e =>
    {
        e.ToTable("concern_draft");
        e.HasKey(d => d.Place);
        e.HasIndex(d => d.Until);
    });
}
