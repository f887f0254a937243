using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>Three short answers and perhaps a sentence, of nobody in particular.</summary>
[NotAudited]
internal sealed class MealFeedback
{
    public const int LongestWords = 300;

    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid RoundId { get; init; }

    /// <summary>Met somebody new.</summary>
    public required bool MetNew { get; init; }

    public required bool FeltWelcome { get; init; }

    public required bool ComesAgain { get; init; }

    /// <summary>A sentence in the guest's own words; it goes with the guests unless it was released.</summary>
    public string? Words { get; set; }

    /// <summary>The guest agreed that the sentence may be shown.</summary>
    public bool MayBeShown { get; init; }

    /// <summary>A colleague read the sentence and showed it on the public page.</summary>
    public bool Released { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<MealFeedback>(e =>
    {
        e.ToTable("meal_feedback");
        e.Property(f => f.Words).HasMaxLength(LongestWords);
        e.HasIndex(f => f.RoundId);
        e.HasOne<MealRound>().WithMany().HasForeignKey(f => f.RoundId);
    });
}
