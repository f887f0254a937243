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
    });
}
