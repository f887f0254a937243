using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations;

/// <summary>One sentence to agree or disagree with. It may be refused by a published rule, but it is never deleted.</summary>
internal sealed class Statement : IVersioned, IPartOf
{
    /// <summary>Longest statement of a resident, in characters: one thought.</summary>
    public const int Longest = 140;

    /// <summary>Longest statement the desk writes or brings in.</summary>
    public const int LongestAtTheDesk = 600;

    /// <summary>Most statements of one participant.</summary>
    public const int MostOfOne = 5;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid ConsultationId { get; init; }

    /// <summary>Its number in the consultation: the name of its column in the open form.</summary>
    public required int Number { get; init; }

    public required MultilingualText Words { get; set; }

    /// <summary>The participant who added it; null for what the city asks.</summary>
    public Guid? AuthorId { get; init; }

    public StatementState State { get; set; }

    /// <summary>The rule it was refused by.</summary>
    public RefusalRule? Refused { get; set; }

    public required DateOnly AddedOn { get; init; }

    /// <summary>What its author says against the refusal; decided by somebody else than who refused.</summary>
    public string? Appeal { get; set; }

    /// <summary>Who refused it.</summary>
    public Guid? RefusedBy { get; set; }

    /// <summary>The appeal was heard and the refusal stays.</summary>
    public bool AppealHeard { get; set; }

    /// <summary>Whether it waits for a moderator: new, or with an appeal nobody heard.</summary>
    public bool Waits { get; private set; }

    (string Kind, string Key) IPartOf.Whole => ("consultation", ConsultationId.ToString());

    public void Accept()
    {
        (State, Refused, RefusedBy) = (StatementState.Shown, null, null);
        if (Appeal is not null) AppealHeard = true;
        Waits = false;
    }

    public void Refuse(RefusalRule rule, Guid? by)
    {
        if (Appeal is not null) AppealHeard = true;
        (State, Refused, RefusedBy, Waits) = (StatementState.Refused, rule, RefusedBy ?? by, false);
    }

    public void AppealWith(string words) => (Appeal, Waits) = (words, true);

    public static Statement Told(Guid consultation, int number, string language, string words, Guid author, DateOnly on) => new()
    {
        ConsultationId = consultation,
        Number = number,
        Words = MultilingualText.Of((language, words)),
        AuthorId = author,
        State = StatementState.Waiting,
        Waits = true,
        AddedOn = on,
    };

    internal static void Map(ModelBuilder model) => model.Entity<Statement>(e =>
    {
        e.ToTable("statement");
        e.Property(s => s.Words).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(s => s.Appeal).HasMaxLength(1000);
        e.HasIndex(s => new { s.ConsultationId, s.Number }).IsUnique();
        e.HasIndex(s => new { s.ConsultationId, s.AuthorId }).HasFilter("author_id IS NOT NULL");
        e.HasIndex(s => new { s.Waits, s.AddedOn });
        e.HasOne<Consultation>().WithMany().HasForeignKey(s => s.ConsultationId);
    });
}

/// <summary>Where a statement stands.</summary>
internal enum StatementState
{
    Shown,
    Waiting,
    Refused,
}

/// <summary>The published rules by which a statement may be refused; there are no others.</summary>
internal enum RefusalRule
{
    /// <summary>It names or describes a private person.</summary>
    NamesSomebody,
    /// <summary>It insults or threatens people, or denies them their rights.</summary>
    Attacks,
    /// <summary>It is about something else.</summary>
    OffTopic,
    /// <summary>It says what a statement shown already says.</summary>
    SaidAlready,
    /// <summary>It says several things, to which one answer cannot be given.</summary>
    SeveralThings,
    /// <summary>It is advertising.</summary>
    Advertises,
    /// <summary>Left out where it was gathered; the files do not say why.</summary>
    LeftOutAtSource,
}
