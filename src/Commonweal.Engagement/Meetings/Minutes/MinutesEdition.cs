using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>
/// The minutes of a meeting as published at one time. Whoever edits them publishes the next edition; every earlier one stays to be read.
/// </summary>
internal sealed class MinutesEdition
{
    public const int LongestSummary = 8000, LongestDecisions = 4000, LongestReason = 300, MostPeople = 1_000_000;

    /// <summary>Working days after the meeting within which minutes are due.</summary>
    public const int DueDays = 10;

    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid MeetingId { get; init; }

    /// <summary>Counted from one; taken by the first who publishes it.</summary>
    public required int Number { get; init; }

    public required MultilingualText Summary { get; init; }

    /// <summary>What was decided, one a line.</summary>
    public required MultilingualText Decisions { get; init; }

    /// <summary>How many people were there, or null where nobody counted.</summary>
    public int? Attended { get; init; }

    /// <summary>Of these, how many said on the sheet at the door that they grew up here, came from elsewhere in the country, or from another country.</summary>
    public int? GrewUpHere { get; init; }

    /// <inheritdoc cref="GrewUpHere"/>
    public int? FromElsewhere { get; init; }

    /// <inheritdoc cref="GrewUpHere"/>
    public int? FromAbroad { get; init; }

    public required DateOnly On { get; init; }

    public required Guid AuthorId { get; init; }

    /// <summary>What changed since the edition before; null in the first.</summary>
    public string? Why { get; init; }

    /// <summary>A draft as the edition it becomes; the first has no reason to give.</summary>
    public static MinutesEdition Of(MinutesDraft draft, int number, DateOnly on, Guid author) => new()
    {
        MeetingId = draft.MeetingId, Number = number, Summary = draft.Summary, Decisions = draft.Decisions, Attended = draft.Attended, GrewUpHere = draft.GrewUpHere,
        FromElsewhere = draft.FromElsewhere, FromAbroad = draft.FromAbroad, On = on, AuthorId = author, Why = number > 1 ? draft.Why : null,
    };

    internal static void Map(ModelBuilder model) => model.Entity<MinutesEdition>(e =>
    {
        e.ToTable("minutes_edition");
        e.Property(m => m.Summary).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(m => m.Decisions).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(m => m.Why).HasMaxLength(LongestReason * 2);
        e.HasIndex(m => new { m.MeetingId, m.Number }).IsUnique();
        e.HasOne<Meeting>().WithMany().HasForeignKey(m => m.MeetingId);
    });
}
