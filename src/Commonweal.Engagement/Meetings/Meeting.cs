using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings;

/// <summary>
/// One meeting on one day: alone, or one of a series. The occurrences of a series are rows made ahead of time, so that each
/// can be registered for, moved, cancelled and looked back at by itself.
/// </summary>
internal sealed class Meeting : IVersioned
{
    /// <summary>Longest title and longest reason, in characters.</summary>
    public const int LongestTitle = 120, LongestAbout = 3000, LongestPlace = 200, LongestReason = 500;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>The series it belongs to; null for a meeting of its own.</summary>
    public Guid? SeriesId { get; init; }

    public required MeetingKind Kind { get; init; }

    public required MultilingualText Title { get; set; }

    /// <summary>What it is about and who is invited.</summary>
    public MultilingualText About { get; set; } = MultilingualText.Empty;

    public required DateTimeOffset StartsAt { get; set; }

    public required DateTimeOffset EndsAt { get; set; }

    /// <summary>When the rule of its series had it begin; stays when it is moved, and is its RECURRENCE-ID.</summary>
    public DateTimeOffset? PlannedAt { get; init; }

    /// <summary>Where, in words that lead there.</summary>
    public MultilingualText Place { get; set; } = MultilingualText.Empty;

    public string? DistrictCode { get; set; }

    /// <summary>Languages spoken or interpreted.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>The post that has the chair, such as 'The mayor'; a post and never a name, so that it outlives an election.</summary>
    public MultilingualText Chair { get; set; } = MultilingualText.Empty;

    public MeetingState State { get; set; }

    /// <summary>Why it was moved or cancelled, in public.</summary>
    public MultilingualText Reason { get; set; } = MultilingualText.Empty;

    /// <summary>Seats for which people register; null where anybody just comes.</summary>
    public int? Capacity { get; set; }

    /// <summary>Length of an appointment in minutes, where hours are given out as appointments; null where they are not.</summary>
    public int? SlotMinutes { get; init; }

    /// <summary>The dialogue it is part of; null for all else.</summary>
    public Guid? DialogueId { get; init; }

    /// <summary>Which track of the dialogue: a number counted from one; null for the joint part.</summary>
    public int? Track { get; init; }

    /// <summary>Counts up with every change that a calendar must hear of (RFC 5545 SEQUENCE).</summary>
    public int Sequence { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>It was changed by hand: a change of its series leaves it alone.</summary>
    public bool StandsAlone { get; set; }

    /// <summary>Whether it can still be come to.</summary>
    public bool IsAhead(DateTimeOffset now) => State is MeetingState.Announced or MeetingState.Moved && EndsAt > now;

    internal static void Map(ModelBuilder model) => model.Entity<Meeting>(e =>
    {
        e.ToTable("meeting");
        e.Property(m => m.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(m => m.About).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(m => m.Place).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(m => m.Chair).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(m => m.Reason).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(m => m.DistrictCode).HasMaxLength(40);
        // The rule may be asked any number of times: each of its moments becomes one meeting.
        e.HasIndex(m => new { m.SeriesId, m.PlannedAt }).IsUnique();
        e.HasIndex(m => new { m.StartsAt, m.Id });
        e.HasIndex(m => new { m.DistrictCode, m.StartsAt, m.Id });
        e.HasIndex(m => new { m.Kind, m.StartsAt, m.Id });
        e.HasIndex(m => new { m.SeriesId, m.StartsAt });
        e.HasIndex(m => new { m.DialogueId, m.StartsAt });
        e.HasOne<MeetingDialogue>().WithMany().HasForeignKey(m => m.DialogueId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<MeetingSeries>().WithMany().HasForeignKey(m => m.SeriesId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<District>().WithMany().HasForeignKey(m => m.DistrictCode).OnDelete(DeleteBehavior.Restrict);
        e.IsSearchable(nameof(Title));
    });
}
