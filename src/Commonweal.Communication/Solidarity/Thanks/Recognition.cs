using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Thanks;

/// <summary>
/// Thanks to whoever stood up: an organisation, a team, or a volunteer in a public role. Nobody reads it before they agreed to the very words.
/// Whoever says no, takes it back or never answers takes everything along; the empty line says only that it was so.
/// </summary>
internal sealed class Recognition : IVersioned
{
    public const int LongestWho = 120, LongestWords = 400, AnswerWithinDays = 30;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required ThankedKind Kind { get; set; }

    /// <summary>The organisation, the team, or the public role. Empty after it ended.</summary>
    public required string Who { get; set; }

    /// <summary>The thanks with the name.</summary>
    public MultilingualText Named { get; set; } = MultilingualText.Empty;

    /// <summary>The thanks without the name.</summary>
    public MultilingualText Unnamed { get; set; } = MultilingualText.Empty;

    public byte[]? EmailSealed { get; set; }

    /// <summary>Keyed hash by which they find it again under their own address.</summary>
    public byte[]? EmailLookup { get; set; }

    /// <summary>Language in which we write to them.</summary>
    public required string Language { get; set; }

    public required DateOnly ProposedOn { get; init; }

    public Guid? ProposedById { get; init; }

    /// <summary>The last day on which they can answer.</summary>
    public required DateOnly AnswerUntil { get; init; }

    public DateOnly? SentOn { get; set; }

    public RecognitionState State { get; private set; }

    /// <summary>Proof of the consent: the day, and to which words; by their own link and no other way.</summary>
    public DateOnly? AgreedOn { get; private set; }

    public AgreedWording? Wording { get; private set; }

    /// <summary>The day it was refused, taken back or ran out.</summary>
    public DateOnly? EndedOn { get; private set; }

    public MultilingualText Words => Wording is AgreedWording.Unnamed ? Unnamed : Named;

    public RecognitionState StateOn(DateOnly today) => State is RecognitionState.Waiting && today > AnswerUntil ? RecognitionState.Expired : State;

    /// <summary>They, or we for them, can still do something with it.</summary>
    public bool IsHeld(DateOnly today) => StateOn(today) is RecognitionState.Waiting or RecognitionState.Agreed;

    public void Agree(AgreedWording wording, DateOnly day) => (State, Wording, AgreedOn) = (RecognitionState.Agreed, wording, day);

    /// <summary>It ends: nothing of them stays.</summary>
    public void End(RecognitionState how, DateOnly day)
    {
        (State, EndedOn, Who, Wording) = (how, day, "", null);
        (Named, Unnamed, EmailSealed, EmailLookup) = (MultilingualText.Empty, MultilingualText.Empty, null, null);
    }

    internal static void Map(ModelBuilder model) => model.Entity<Recognition>(e =>
    {
        e.ToTable("recognition");
        e.Property(r => r.Who).HasMaxLength(LongestWho);
        e.Property(r => r.Language).HasMaxLength(20);
        e.Property(r => r.Named).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(r => r.Unnamed).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.HasIndex(r => new { r.State, r.AgreedOn, r.Id });
        e.HasIndex(r => new { r.State, r.AnswerUntil });
        e.HasIndex(r => new { r.ProposedOn, r.Id });
        e.HasIndex(r => r.EmailLookup);
    });
}

internal enum ThankedKind
{
    Organisation,
    Team,
    /// <summary>A volunteer in a public role.</summary>
    PublicRole,
}

internal enum AgreedWording
{
    Named,
    Unnamed,
}

internal enum RecognitionState
{
    /// <summary>They have not answered yet.</summary>
    Waiting,
    Agreed,
    Declined,
    TakenBack,
    /// <summary>No answer came in time.</summary>
    Expired,
}
