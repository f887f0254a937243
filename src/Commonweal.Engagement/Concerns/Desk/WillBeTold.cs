using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>What a person is going to be told, read before it is sent.</summary>
/// <param name="Language">The person's language.</param>
/// <param name="Words">What they read.</param>
/// <param name="InOwnWords">The same in the colleague's language, where it is another.</param>
/// <param name="Way">How it reaches them, in the colleague's language.</param>
internal sealed record WillBeTold(string Language, string Words, string? InOwnWords, string Way);

/// <summary>Says beforehand what the person will be told, and how it reaches them.</summary>
internal sealed class WillBeTolds(Telling telling, Texts texts, Here here)
{
    public WillBeTold Of(Concern concern, MessageKind kind, ConcernState? state, CloseReason? reason = null, DateOnly? dueOn = null)
        => Of(concern, language => telling.Of(concern, language, kind, state, reason, dueOn));

    public WillBeTold Of(Concern concern, Func<string, string> told)
        => new(concern.Language, told(concern.Language), concern.Language == here.Language ? null : told(here.Language), Way(concern));

    /// <summary>How news reaches the person.</summary>
    public string Way(Concern concern) => concern switch
    {
        { Entry: Entry.Ombud } => texts["concerns.way.ombud"],
        { Contact: Contact.None } => texts["concerns.way.none"],
        { Contact: Contact.Email } => texts["concerns.way.email"],
        { Contact: Contact.Phone } => texts["concerns.way.phone"],
        { Contact: Contact.Post } => texts["concerns.way.post"],
        { Contact: Contact.Collect } => texts["concerns.way.collect"],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
