using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns;

/// <summary>What the city wants to be seen and heard together for a while: an aim, those it is for, what is said, handed out, hung up and done.</summary>
internal sealed class Campaign : IVersioned
{
    public const int LongestTitle = 100, LongestAim = 300, LongestAbout = 4000, LongestSlug = 60, MostLinked = 60;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>Its name in addresses; small letters, digits and dashes.</summary>
    public required string Slug { get; set; }

    public MultilingualText Title { get; set; } = MultilingualText.Empty;

    /// <summary>What is to be different afterwards, in a sentence.</summary>
    public MultilingualText Aim { get; set; } = MultilingualText.Empty;

    public MultilingualText About { get; set; } = MultilingualText.Empty;

    public required DateOnly From { get; set; }

    public required DateOnly Until { get; set; }

    /// <summary>Topics of the audience it is for; none: everybody.</summary>
    public List<Guid> Topics { get; set; } = [];

    /// <summary>Districts it is for; none: the whole city.</summary>
    public List<string> Districts { get; set; } = [];

    /// <summary>Languages it is to reach people in.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>Places of the audience through which it reaches those who subscribe to nothing.</summary>
    public List<Guid> Places { get; set; } = [];

    public List<Guid> Messages { get; set; } = [];

    /// <summary>Resources of the library.</summary>
    public List<Guid> Materials { get; set; } = [];

    /// <summary>Currency of the budget (ISO 4217).</summary>
    public required string Currency { get; set; }

    /// <summary>Everybody may read what it costs as a whole; the lines stay at the desk.</summary>
    public bool ShowsTotal { get; set; }

    /// <summary>The mayor is named or seen in its words: in an election period nobody finds it.</summary>
    public bool ShowsMayor { get; set; }

    /// <summary>Since when everybody may read it; null while it is being prepared.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>Whether one may be called so in addresses.</summary>
    public static bool IsSlug(string text) => Slugs.IsSlug(text, 1, LongestSlug) && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);

    internal static void Map(ModelBuilder model) => model.Entity<Campaign>(e =>
    {
        e.ToTable("campaign");
        e.Property(c => c.Slug).HasMaxLength(LongestSlug);
        e.HasIndex(c => c.Slug).IsUnique();
        e.Property(c => c.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(c => c.Aim).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(c => c.About).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(c => c.Currency).HasMaxLength(3);
        e.HasIndex(c => new { c.Until, c.Id });
        e.IsSearchable(nameof(Title));
    });
}
