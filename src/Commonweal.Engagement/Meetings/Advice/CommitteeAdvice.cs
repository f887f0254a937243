using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Advice;

/// <summary>What an advisory committee advised the council, and what the council answered. The day by which it answers is public, and so is being late.</summary>
internal sealed class CommitteeAdvice : IVersioned
{
    public const int LongestTitle = 150, LongestWords = 4000, UsualDays = 60, MostDays = 366;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid MeetingId { get; init; }

    public required MultilingualText Title { get; set; }

    public required MultilingualText Words { get; set; }

    public required DateOnly GivenOn { get; init; }

    /// <summary>The day by which the council answers; it stays.</summary>
    public required DateOnly AnswerBy { get; init; }

    public MultilingualText Answer { get; set; } = MultilingualText.Empty;

    public AdviceOutcome? Outcome { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<CommitteeAdvice>(e =>
    {
        e.ToTable("committee_advice");
        e.Property(a => a.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(a => a.Words).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(a => a.Answer).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.HasIndex(a => new { a.AnsweredOn, a.AnswerBy });
        e.HasIndex(a => new { a.GivenOn, a.Id });
        e.HasIndex(a => a.MeetingId);
        e.HasOne<Meeting>().WithMany().HasForeignKey(a => a.MeetingId);
    });
}

/// <summary>What the council does with an advice.</summary>
internal enum AdviceOutcome
{
    Followed,
    Partly,
    NotFollowed,
}
