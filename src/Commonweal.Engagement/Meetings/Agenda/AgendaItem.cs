using Commonweal.Engagement.Meetings.Charter;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Agenda;

/// <summary>What is spoken of at a meeting, in plain words, for how long, and what it changes.</summary>
internal sealed class AgendaItem : IVersioned, IPartOf
{
    public const int LongestText = 1000;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid MeetingId { get; init; }

    public required int Order { get; set; }

    public required MultilingualText Title { get; set; }

    /// <summary>What it is about, without the language of offices.</summary>
    public MultilingualText Text { get; set; } = MultilingualText.Empty;

    /// <summary>Minutes planned.</summary>
    public required int Minutes { get; set; }

    public required ParticipationEffect Effect { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("meeting", MeetingId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<AgendaItem>(e =>
    {
        e.ToTable("meeting_agenda_item");
        e.Property(a => a.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(a => a.Text).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.HasIndex(a => new { a.MeetingId, a.Order });
        e.HasOne<Meeting>().WithMany().HasForeignKey(a => a.MeetingId).OnDelete(DeleteBehavior.Cascade);
    });
}
