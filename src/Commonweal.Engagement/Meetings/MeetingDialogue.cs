using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings;

/// <summary>
/// A dialogue between groups or parties: each meets apart first, then all together, with mediators. Every track is offered
/// the same: the desk shows side by side how many were invited and how many hours are offered.
/// </summary>
internal sealed class MeetingDialogue : IVersioned
{
    public const int FewestTracks = 2, MostTracks = 6;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required MultilingualText Title { get; set; }

    public MultilingualText About { get; set; } = MultilingualText.Empty;

    /// <summary>Who stands between: posts or organisations, as told to everybody.</summary>
    public MultilingualText Mediators { get; set; } = MultilingualText.Empty;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<MeetingDialogue>(e =>
        {
            e.ToTable("meeting_dialogue");
            e.Property(d => d.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
            e.Property(d => d.About).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
            e.Property(d => d.Mediators).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        });
        model.Entity<DialogueTrack>(e =>
        {
            e.ToTable("meeting_dialogue_track");
            e.HasIndex(t => new { t.DialogueId, t.Number }).IsUnique();
            e.Property(t => t.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
            e.HasOne<MeetingDialogue>().WithMany().HasForeignKey(t => t.DialogueId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

/// <summary>One of the groups that speak apart first.</summary>
internal sealed class DialogueTrack : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid DialogueId { get; init; }

    /// <summary>Counted from one.</summary>
    public required int Number { get; init; }

    public required MultilingualText Name { get; set; }

    /// <summary>How many invitations went out to it.</summary>
    public int Invited { get; set; }
}
