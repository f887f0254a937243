using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Library;

/// <summary>Something the city lends out: a guide, a comic, a podcast, in as many languages as somebody made it in.</summary>
internal sealed class LibraryItem : IVersioned
{
    public const int LongestTitle = 120, LongestAbout = 800, LongestCredit = 160, OldestAge = 18;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required MultilingualText Title { get; set; }

    public MultilingualText About { get; set; } = MultilingualText.Empty;

    public required ItemFormat Format { get; set; }

    public required ItemAudience Audience { get; set; }

    /// <summary>From which age; null for every age.</summary>
    public int? FromAge { get; set; }

    /// <summary>Under which licence others may use it: one of <see cref="Licences"/>.</summary>
    public required string Licence { get; set; }

    /// <summary>Who made it, as they want to be called: a house or a group.</summary>
    public required string Credit { get; set; }

    public required DateOnly AddedOn { get; init; }

    /// <summary>Nobody finds it any more; a link to its files leads nowhere.</summary>
    public DateOnly? WithdrawnOn { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<LibraryItem>(e =>
    {
        e.ToTable("library_item");
        e.Property(i => i.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(i => i.About).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(i => i.Licence).HasMaxLength(30);
        e.Property(i => i.Credit).HasMaxLength(LongestCredit);
        e.HasIndex(i => new { i.WithdrawnOn, i.AddedOn, i.Id });
        e.IsSearchable(nameof(Title));
    });
}

internal enum ItemFormat
{
    Guide,
    Comic,
    Podcast,
    Poster,
    Lesson,
    Leaflet,
}

internal enum ItemAudience
{
    Everyone,
    Children,
    YoungPeople,
    Families,
    Teachers,
    Newcomers,
    Organisations,
}

/// <summary>Licences by their SPDX identifiers, the freest first.</summary>
internal static class Licences
{
    public static IReadOnlyList<string> All { get; } = ["CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-ND-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-NC-ND-4.0"];

    /// <summary>Where the licence is written out.</summary>
    public static string Link(string licence) => licence is "CC0-1.0"
        ? "https://creativecommons.org/publicdomain/zero/1.0/"
        : $"https://creativecommons.org/licenses/{licence["CC-".Length..licence.LastIndexOf('-')].ToLowerInvariant()}/4.0/";
}
