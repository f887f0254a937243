using Commonweal.Engagement.Communities;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Volunteering;

/// <summary>A way to help, offered by the city or by an organisation; contact always goes through the city.</summary>
internal sealed class WayToHelp : IVersioned
{
    public const int LongestTitle = 120, LongestLine = 300, LongestWords = 2000, MostPlaces = 1000;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required MultilingualText Title { get; set; }

    /// <summary>What is to be done.</summary>
    public MultilingualText Words { get; set; } = MultilingualText.Empty;

    /// <summary>When, as people say it: 'Saturdays, ten to noon'.</summary>
    public MultilingualText Times { get; set; } = MultilingualText.Empty;

    /// <summary>What is given in return: training, costs, a letter that says what was done.</summary>
    public MultilingualText InReturn { get; set; } = MultilingualText.Empty;

    /// <summary>Where; null where it is all over the city or from home.</summary>
    public string? DistrictCode { get; set; }

    /// <summary>Languages that are needed, any of them; empty where it does not matter.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>The organisation that asks; null where the city does.</summary>
    public Guid? CommunityId { get; set; }

    /// <summary>The colleague to whom offers go.</summary>
    public required Guid KeeperId { get; set; }

    /// <summary>Who wrote it: never the one who says yes to it.</summary>
    public required Guid WrittenBy { get; init; }

    /// <summary>How many people can help.</summary>
    public required int Places { get; set; }

    /// <summary>Places taken by offers that nobody took back or declined; only ever changed by one atomic statement.</summary>
    public int Taken { get; private set; }

    /// <summary>The last day to offer help.</summary>
    public required DateOnly ClosesOn { get; set; }

    public WayState State { get; set; } = WayState.Waiting;

    /// <summary>The rule by which it was not made public, and why; whoever wrote it reads this.</summary>
    public string? Refusal { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<WayToHelp>(e =>
    {
        e.ToTable("way_to_help");
        e.Property(w => w.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(w => w.Words).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(w => w.Times).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(w => w.InReturn).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(w => w.DistrictCode).HasMaxLength(40);
        e.Property(w => w.Refusal).HasMaxLength(LongestLine);
        e.HasIndex(w => new { w.State, w.ClosesOn, w.Id });
        e.HasIndex(w => new { w.DistrictCode, w.State, w.ClosesOn, w.Id });
        e.HasIndex(w => w.CommunityId).HasFilter("community_id IS NOT NULL");
        e.HasOne<District>().WithMany().HasForeignKey(w => w.DistrictCode).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Community>().WithMany().HasForeignKey(w => w.CommunityId).OnDelete(DeleteBehavior.Restrict);
        e.IsSearchable(nameof(Title));
    });
}

/// <summary>Where a way to help stands.</summary>
internal enum WayState
{
    /// <summary>An organisation's, until a moderator or coordinator says yes.</summary>
    Waiting,
    /// <summary>Everybody reads it, until its last day.</summary>
    Public,
    /// <summary>Not by the published rule.</summary>
    Refused,
    /// <summary>Taken off the board before its day.</summary>
    Closed,
}
