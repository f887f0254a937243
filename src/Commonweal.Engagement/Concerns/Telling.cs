using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Concerns;

/// <summary>
/// The sentence that tells a person what a step means, in their own language: one wording for the receipt's page, for
/// messages and for the desk, where it is read before it is sent.
/// </summary>
internal sealed class Telling(Texts texts)
{
    /// <summary>What a message tells, without its own words.</summary>
    public string Of(Concern concern, ConcernMessage message)
        => Of(concern, concern.Language, message.Kind, message.State, concern.ClosedBecause);

    /// <summary>What a step would tell, in any language: the person's, or the officer's own who wants to understand it.</summary>
    public string Of(Concern concern, string language, MessageKind kind, ConcernState? state, CloseReason? reason = null, DateOnly? dueOn = null)
        => (kind, state) switch
    {
        (MessageKind.AskBack, _) => texts.In(language, "concerns.told.ask-back"),
        (_, ConcernState.Closed) => texts.In(language, "concerns.told.closed." + Word(reason)),
        (_, { } known) => texts.In(language, "concerns.told." + ConcernStates.Word(known), ("date", dueOn ?? concern.DueOn)),
        (_, null) => texts.In(language, "concerns.told.news"),
    };

    /// <summary>The word of a reason.</summary>
    public static string Word(CloseReason? reason) => reason switch
    {
        CloseReason.Done => "done",
        CloseReason.NotPossible => "not-possible",
        CloseReason.NotOurs => "not-ours",
        CloseReason.Duplicate => "duplicate",
        CloseReason.Withdrawn => "withdrawn",
        CloseReason.NoReply => "no-reply",
        null => "plain",
    };
}
