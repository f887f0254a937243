using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Questions;

/// <summary>
/// A question to a meeting, by anybody, in the language it was asked in. It ends in an answer or in a reason; nobody can
/// delete it, and whoever keeps it from being shown says by which rule.
/// </summary>
internal sealed class MeetingQuestion : IVersioned
{
    public const int LongestWords = 400, LongestAnswer = 4000, LongestAppeal = 600;

    /// <summary>Working days after the meeting within which what stayed open is answered in writing.</summary>
    public const int AnswerDays = 10;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid MeetingId { get; init; }

    public required string Words { get; set; }

    public required string Language { get; init; }

    public required DateOnly AskedOn { get; init; }

    /// <summary>How many want it answered; a counter, one for each browser that said so.</summary>
    public int Voices { get; set; }

    public QuestionState State { get; set; }

    /// <summary>The rule by which it is not shown.</summary>
    public QuestionRule? Rule { get; set; }

    /// <summary>The colleague who kept it from being shown: somebody else looks at an appeal.</summary>
    public Guid? RefusedBy { get; set; }

    /// <summary>Why somebody thinks it should be shown.</summary>
    public string? Appeal { get; set; }

    public DateOnly? AppealedOn { get; set; }

    /// <summary>An appeal was looked at; there is one.</summary>
    public bool AppealDecided { get; set; }

    /// <summary>The answer in writing, or the reason why there is none.</summary>
    public MultilingualText Answer { get; set; } = MultilingualText.Empty;

    public DateOnly? AnsweredOn { get; set; }

    /// <summary>Everybody may read it.</summary>
    public bool IsPublic => State is not (QuestionState.Waiting or QuestionState.NotShown);

    internal static void Map(ModelBuilder model)
    {
        model.Entity<MeetingQuestion>(e =>
        {
            e.ToTable("meeting_question");
            e.Property(q => q.Language).HasMaxLength(20);
            e.Property(q => q.Answer).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
            e.Property(q => q.Words).HasMaxLength(LongestWords * 2);
            e.Property(q => q.Appeal).HasMaxLength(LongestAppeal * 2);
            e.HasIndex(q => new { q.MeetingId, q.State, q.Voices, q.Id });
            e.HasIndex(q => new { q.State, q.AskedOn });
            e.HasOne<Meeting>().WithMany().HasForeignKey(q => q.MeetingId);
        });
        model.Entity<QuestionStep>(e =>
        {
            e.ToTable("meeting_question_step");
            e.HasIndex(s => new { s.QuestionId, s.Id });
            e.Property(s => s.Words).HasMaxLength(LongestAppeal * 2);
            e.HasOne<MeetingQuestion>().WithMany().HasForeignKey(s => s.QuestionId);
        });
        model.Entity<QuestionVoice>(e =>
        {
            e.ToTable("meeting_question_voice");
            e.HasKey(v => new { v.QuestionId, v.Voice });
            e.HasOne<MeetingQuestion>().WithMany().HasForeignKey(v => v.QuestionId);
        });
    }
}

internal enum QuestionState
{
    /// <summary>A moderator has not looked yet.</summary>
    Waiting,
    /// <summary>Shown, and to be answered.</summary>
    Shown,
    /// <summary>Not shown, by a rule.</summary>
    NotShown,
    /// <summary>Answered at the meeting.</summary>
    AnsweredThere,
    AnsweredInWriting,
    /// <summary>Not answered, for a reason that is told.</summary>
    Reasoned,
}

/// <summary>The published rules, by which alone a question is not shown.</summary>
internal enum QuestionRule
{
    Insult,
    Names,
    Elsewhere,
    Repeated,
    Advertising,
    Incitement,
}

/// <summary>The log of a question: each step once, for good.</summary>
internal sealed class QuestionStep : IPartOf
{
    public long Id { get; init; }

    public required Guid QuestionId { get; init; }

    public required QuestionStepKind Kind { get; init; }

    public required DateOnly On { get; init; }

    public QuestionRule? Rule { get; init; }

    public string Words { get; init; } = "";

    /// <summary>The colleague; null for somebody from the public.</summary>
    public Guid? AuthorId { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("meeting_question", QuestionId.ToString());
}

internal enum QuestionStepKind
{
    Asked,
    Shown,
    NotShown,
    Appealed,
    /// <summary>Looked at again: it stays as it was.</summary>
    Upheld,
    /// <summary>Looked at again: it is shown.</summary>
    Overturned,
    AnsweredThere,
    AnsweredInWriting,
    Reasoned,
}

/// <summary>One voice for a question. Made from a secret only that visitor's cookie holds, for this question alone: no two can be told to be one person's.</summary>
[NotAudited]
internal sealed class QuestionVoice
{
    public required Guid QuestionId { get; init; }

    public required byte[] Voice { get; init; }
}
