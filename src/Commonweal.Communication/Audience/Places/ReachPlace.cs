using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Places;

/// <summary>An organisation or a place through which people are reached who subscribe to nothing: a poster, a radio hour, a phone tree.</summary>
internal sealed class ReachPlace : IVersioned
{
    public const int LongestName = 120, LongestHow = 300, MostReached = 20_000_000;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required PlaceKind Kind { get; set; }

    public required MultilingualText Name { get; set; }

    /// <summary>How something gets there, and how long before: a post or a number of the organisation, never a person's.</summary>
    public MultilingualText How { get; set; } = MultilingualText.Empty;

    /// <summary>Languages that are read or spoken there.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>Where; null where it reaches all of the city.</summary>
    public string? DistrictCode { get; set; }

    /// <summary>How many people it reaches, estimated by whoever runs it.</summary>
    public required int Reached { get; set; }

    /// <summary>When the estimate was made: an old one is called old.</summary>
    public required DateOnly EstimatedOn { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<ReachPlace>(e =>
    {
        e.ToTable("reach_place");
        e.Property(p => p.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(p => p.How).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(p => p.DistrictCode).HasMaxLength(40);
        e.HasOne<District>().WithMany().HasForeignKey(p => p.DistrictCode).OnDelete(DeleteBehavior.Restrict);
    });
}

internal enum PlaceKind
{
    Organisation,
    Poster,
    Radio,
    PhoneTree,
    MessageGroup,
}
