using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>What the next edition of the minutes will say, for colleagues alone; gone when it is published.</summary>
internal sealed class MinutesDraft : IVersioned, IPartOf
{
    public required Guid MeetingId { get; init; }

    public int Version { get; set; }

    public MultilingualText Summary { get; set; } = MultilingualText.Empty;

    public MultilingualText Decisions { get; set; } = MultilingualText.Empty;

    public int? Attended { get; set; }

    /// <inheritdoc cref="MinutesEdition.GrewUpHere"/>
    public int? GrewUpHere { get; set; }

    /// <inheritdoc cref="MinutesEdition.GrewUpHere"/>
    public int? FromElsewhere { get; set; }

    /// <inheritdoc cref="MinutesEdition.GrewUpHere"/>
    public int? FromAbroad { get; set; }

    /// <inheritdoc cref="MinutesEdition.Why"/>
    public string? Why { get; set; }

    public required DateOnly On { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("meeting", MeetingId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<MinutesDraft>(e =>
    {
        e.ToTable("minutes_draft");
        e.HasKey(d => d.MeetingId);
        e.Property(d => d.Summary).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(d => d.Decisions).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(d => d.Why).HasMaxLength(MinutesEdition.LongestReason * 2);
        e.HasOne<Meeting>().WithOne().HasForeignKey<MinutesDraft>(d => d.MeetingId).OnDelete(DeleteBehavior.Cascade);
    });
}
