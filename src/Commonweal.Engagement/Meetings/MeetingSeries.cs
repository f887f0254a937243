using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings;

/// <summary>
/// Meetings that come again by a rule (RFC 5545): 'first Thursday', 'every second Tuesday but not in August'. It goes on
/// until somebody decides that it ends, in public and with a reason; one that merely runs dry is called out to the mayor.
/// </summary>
internal sealed class MeetingSeries : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required MeetingKind Kind { get; init; }

    public required MultilingualText Title { get; set; }

    public MultilingualText About { get; set; } = MultilingualText.Empty;

    /// <summary>The rule without its name, such as <c>FREQ=MONTHLY;BYDAY=1TH</c>.</summary>
    public required string Rule { get; set; }

    /// <summary>The day from which the rule counts, by the city's calendar.</summary>
    public required DateOnly From { get; set; }

    /// <summary>When it begins, by the city's clocks: summer and winter the same.</summary>
    public required TimeOnly At { get; set; }

    /// <summary>How long it lasts.</summary>
    public required int Minutes { get; set; }

    public MultilingualText Place { get; set; } = MultilingualText.Empty;

    public string? DistrictCode { get; set; }

    public List<string> Languages { get; set; } = [];

    public MultilingualText Chair { get; set; } = MultilingualText.Empty;

    public int? Capacity { get; set; }

    public int? SlotMinutes { get; set; }

    /// <summary>The dialogue it is a track of; null for all else.</summary>
    public Guid? DialogueId { get; init; }

    /// <summary>Its track in that dialogue, counted from one; null for the joint part.</summary>
    public int? Track { get; init; }

    /// <summary>The last day on which it takes place, where somebody decided that it ends.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>Why it ends, in public.</summary>
    public MultilingualText EndReason { get; set; } = MultilingualText.Empty;

    /// <summary>Until which day its meetings are made.</summary>
    public DateOnly? MadeUntil { get; set; }

    /// <summary>Counts up with every change that a calendar must hear of.</summary>
    public int Sequence { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<MeetingSeries>(e =>
    {
        e.ToTable("meeting_series");
        e.Property(s => s.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(s => s.About).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(s => s.Place).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(s => s.Chair).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(s => s.EndReason).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(s => s.Rule).HasMaxLength(500);
        e.Property(s => s.DistrictCode).HasMaxLength(40);
        e.HasIndex(s => new { s.EndsOn, s.MadeUntil });
        e.HasIndex(s => s.DialogueId);
        e.HasOne<District>().WithMany().HasForeignKey(s => s.DistrictCode).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<MeetingDialogue>().WithMany().HasForeignKey(s => s.DialogueId).OnDelete(DeleteBehavior.Restrict);
    });
}
