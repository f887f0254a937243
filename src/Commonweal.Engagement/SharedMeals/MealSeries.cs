using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>A series of meals at which people sit with people they do not know yet.</summary>
internal sealed class MealSeries : IVersioned
{
    public const int LongestName = 120, LongestWords = 2000;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required MultilingualText Name { get; set; }

    public MultilingualText Words { get; set; } = MultilingualText.Empty;

    /// <summary>Questions that begin a conversation, one a line.</summary>
    public MultilingualText Prompts { get; set; } = MultilingualText.Empty;

    /// <summary>
    /// How people may describe their background, one a line, in the city's words; empty where it is not asked. What a guest
    /// chooses serves the mix alone, lies apart from the guest (<see cref="MealBackground"/>), and goes after the last round.
    /// </summary>
    public MultilingualText Backgrounds { get; set; } = MultilingualText.Empty;

    /// <summary>How much of a meal's costs a host gets back.</summary>
    public decimal MostBack { get; set; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; set; }

    public bool IsPublic { get; set; }

    /// <summary>The seating that runs for it now; taken by one atomic statement, so that two officers never seat at once.</summary>
    public Guid? SeatingJobId { get; private set; }

    internal static void Map(ModelBuilder model) => model.Entity<MealSeries>(e =>
    {
        e.ToTable("meal_series");
        foreach (var text in (string[])[nameof(Name), nameof(Words), nameof(Prompts), nameof(Backgrounds)])
            e.Property<MultilingualText>(text).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(s => s.Currency).HasMaxLength(3);
        e.Property(s => s.MostBack).HasPrecision(9, 2);
        e.IsSearchable(nameof(Name));
    });
}

/// <summary>Kept together, or kept apart. Why is never written down.</summary>
internal sealed class MealPair
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid SeriesId { get; init; }

    public required Guid OneId { get; init; }

    public required Guid OtherId { get; init; }

    public required bool Apart { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<MealPair>(e =>
    {
        e.ToTable("meal_pair");
        e.HasIndex(p => new { p.OneId, p.OtherId }).IsUnique();
        e.HasIndex(p => p.SeriesId);
        e.HasOne<MealSeries>().WithMany().HasForeignKey(p => p.SeriesId);
        e.HasOne<MealGuest>().WithMany().HasForeignKey(p => p.OneId).OnDelete(DeleteBehavior.Cascade);
        e.HasOne<MealGuest>().WithMany().HasForeignKey(p => p.OtherId).OnDelete(DeleteBehavior.Cascade);
    });
}
