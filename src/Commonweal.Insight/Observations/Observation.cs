using Commonweal.Platform.Audit;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Insight.Observations;

/// <summary>A source of recorded incidents, as its mapping file described it.</summary>
internal sealed class ObservationSource
{
    /// <summary>Short stable key.</summary>
    public required string Key { get; init; }

    public required MultilingualText Title { get; set; }

    /// <summary>Where it comes from and under which licence; stands under every chart.</summary>
    public required string Credit { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<ObservationSource>(e =>
    {
        e.ToTable("observation_source");
        e.HasKey(s => s.Key);
        e.Property(s => s.Key).HasMaxLength(40);
        e.Property(s => s.Credit).HasMaxLength(400);
        e.Property(s => s.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
    });
}

/// <summary>What pages call a category of a source.</summary>
internal sealed class ObservationCategory : IPartOf
{
    public required string Source { get; init; }

    /// <summary>As the source writes it.</summary>
    public required string Code { get; init; }

    public required MultilingualText Name { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("observation_source", Source);

    internal static void Map(ModelBuilder model) => model.Entity<ObservationCategory>(e =>
    {
        e.ToTable("observation_category");
        e.HasKey(c => new { c.Source, c.Code });
        e.Property(c => c.Source).HasMaxLength(40);
        e.Property(c => c.Code).HasMaxLength(80);
        e.Property(c => c.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
    });
}

/// <summary>How many incidents a source recorded in a district on a day in a category. Never a person, never an address.</summary>
[NotAudited]
internal sealed class ObservationCount
{
    public required string Source { get; init; }

    public required DateOnly Day { get; init; }

    public required string DistrictCode { get; init; }

    public required string Category { get; init; }

    public int Incidents { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<ObservationCount>(e =>
    {
        e.ToTable("observation_count");
        e.HasKey(c => new { c.Source, c.Day, c.DistrictCode, c.Category });
        e.Property(c => c.Source).HasMaxLength(40);
        e.Property(c => c.DistrictCode).HasMaxLength(40);
        e.Property(c => c.Category).HasMaxLength(80);
        e.HasIndex(c => c.DistrictCode);
    });
}

/// <summary>Keyed hash of a record that was counted, so that the same record never counts twice.</summary>
[NotAudited]
internal sealed class CountedRecord
{
    public required string Source { get; init; }

    public required byte[] RecordHash { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<CountedRecord>(e =>
    {
        e.ToTable("observation_record");
        e.HasKey(r => new { r.Source, r.RecordHash });
        e.Property(r => r.Source).HasMaxLength(40);
    });
}
