using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Charter;

/// <summary>The participation charter as it stands from a day on: once in force it is never changed, only followed by another.</summary>
internal sealed class CharterVersion : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>Counted from one.</summary>
    public required int Number { get; init; }

    public MultilingualText Intro { get; set; } = MultilingualText.Empty;

    /// <summary>The day it came into force; null while it is written.</summary>
    public DateOnly? InForceFrom { get; set; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<CharterVersion>(e =>
        {
            e.ToTable("meeting_charter");
            e.HasIndex(c => c.Number).IsUnique();
            e.Property(c => c.Intro).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        });
        model.Entity<CharterPoint>(e =>
        {
            e.ToTable("meeting_charter_point");
            e.Property(p => p.Subject).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
            e.Property(p => p.Promise).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
            e.HasIndex(p => new { p.CharterId, p.Order });
            e.HasOne<CharterVersion>().WithMany().HasForeignKey(p => p.CharterId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

/// <summary>One thing that people are asked about, and with what effect.</summary>
internal sealed class CharterPoint : IPartOf
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid CharterId { get; init; }

    public required int Order { get; set; }

    public required MultilingualText Subject { get; set; }

    public required ParticipationEffect Effect { get; set; }

    /// <summary>What exactly is promised, such as by when there is an answer.</summary>
    public MultilingualText Promise { get; set; } = MultilingualText.Empty;

    (string Kind, string Key) IPartOf.Whole => ("meeting_charter", CharterId.ToString());
}
