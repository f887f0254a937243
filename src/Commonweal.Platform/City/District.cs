using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City;

/// <summary>A district: the smallest area that Commonweal speaks of.</summary>
public sealed class District
{
    /// <summary>Code, unique, as the city's own data use it.</summary>
    public required string Code { get; init; }

    public required MultilingualText Name { get; set; }

    /// <summary>Outline as a GeoJSON geometry in WGS84; null where the city has not given one.</summary>
    public string? Outline { get; set; }

    /// <summary>It is no longer in the city's own list: what was told there keeps its name, and nothing new comes to it.</summary>
    public bool Retired { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<District>(e =>
    {
        e.ToTable("district");
        e.HasKey(d => d.Code);
        e.Property(d => d.Code).HasMaxLength(40);
        e.Property(d => d.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
    });
}

/// <summary>How many people of a group live in a district. The group <see cref="Everyone"/> is the whole.</summary>
public sealed class Population
{
    public const string Everyone = "all";

    public required string DistrictCode { get; init; }

    public required string Group { get; init; }

    public required int People { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<Population>(e =>
    {
        e.ToTable("population");
        e.HasKey(p => new { p.DistrictCode, p.Group });
        e.Property(p => p.DistrictCode).HasMaxLength(40);
        e.Property(p => p.Group).HasMaxLength(60);
        e.HasOne<District>().WithMany().HasForeignKey(p => p.DistrictCode);
    });
}
