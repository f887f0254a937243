using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City;

/// <summary>The one city of this installation: what it is called, how it speaks, what it may do.</summary>
public sealed class CitySettings : IVersioned
{
    public int Id { get; init; } = 1;

    public int Version { get; set; }

    public MultilingualText Name { get; set; } = MultilingualText.Empty;

    /// <summary>One line under the name: what the city stands for.</summary>
    public MultilingualText Statement { get; set; } = MultilingualText.Empty;

    /// <summary>Languages in the city's order; the first is the one that texts fall back to.</summary>
    public List<string> Languages { get; set; } = ["en"];

    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; set; } = "Etc/UTC";

    /// <summary>The city's one colour, <c>#rrggbb</c>.</summary>
    public string Colour { get; set; } = "#0b5f6b";

    /// <summary>Crest: file in the store, or null.</summary>
    public Guid? CrestId { get; set; }

    /// <summary>Whom to call in danger.</summary>
    public string EmergencyNumber { get; set; } = "112";

    /// <summary>When and where people find somebody; shown with the danger card.</summary>
    public MultilingualText Hours { get; set; } = MultilingualText.Empty;

    /// <summary>The city's own words on the danger card; empty: the program's.</summary>
    public MultilingualText DangerText { get; set; } = MultilingualText.Empty;

    /// <summary>A notice on top of every public page, or empty.</summary>
    public MultilingualText Notice { get; set; } = MultilingualText.Empty;

    /// <summary>The last day the notice is shown; null: until it is taken away.</summary>
    public DateOnly? NoticeUntil { get; set; }

    /// <summary>Days of the week on which the offices are closed.</summary>
    public List<DayOfWeek> FreeDays { get; set; } = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Keys of <see cref="Competence"/>: what the city decides itself. The rest is hidden.</summary>
    public List<string> Competences { get; set; } = [.. Competence.All];

    /// <summary>First and last day of an election period: no name or picture of the mayor goes out (law 11).</summary>
    public DateOnly? ElectionFrom { get; set; }

    /// <inheritdoc cref="ElectionFrom"/>
    public DateOnly? ElectionUntil { get; set; }

    /// <summary>Whether the law here allows statistics by group; where not, only age, district, language and organisations' own counts are left.</summary>
    public bool GroupStatistics { get; set; } = true;

    /// <summary>Steps of the first month that somebody ticked by hand.</summary>
    public List<string> FirstMonthDone { get; set; } = [];

    /// <summary>Somebody said that the first month is over.</summary>
    public bool FirstMonthOver { get; set; }

    /// <summary>Keys of the parts that are awake.</summary>
    public List<string> AwakeParts { get; set; } = [];

    /// <summary>This is an invented city: a ribbon says so on every page.</summary>
    public bool IsDemonstration { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<CitySettings>(e =>
    {
        e.ToTable("city");
        e.Property(c => c.Id).ValueGeneratedNever();
        e.Property(c => c.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(c => c.Statement).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(c => c.Hours).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(c => c.DangerText).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(c => c.Notice).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.PrimitiveCollection(c => c.FreeDays).ElementType(d => d.HasConversion<string>());
    });
}
