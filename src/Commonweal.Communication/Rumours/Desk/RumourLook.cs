namespace Commonweal.Communication.Rumours.Desk;

/// <summary>How the state of a rumour is shown: shape and word.</summary>
internal static class RumourLook
{
    public static string Of(Rumour rumour) => rumour.State switch
    {
        RumourState.InReview => "wait",
        RumourState.Answered => "good",
        RumourState.Closed or RumourState.Merged => "paused",
        _ => !rumour.IsWeighed ? "wait" : UrgencyOf(rumour) switch { Urgency.AtOnce => "bad", Urgency.Today => "soon", _ => "info" },
    };

    /// <summary>Key of the word: how urgent while it waits for an answer, else how far it is.</summary>
    public static string WordOf(Rumour rumour) => rumour switch
    {
        { State: RumourState.Open, IsWeighed: true } => "rumours.urgency." + UrgencyOf(rumour),
        { State: RumourState.Open } => "rumours.unweighed",
        { State: RumourState.Closed, Outcome: { } outcome } => "rumours.outcome." + outcome,
        _ => "rumours.state." + rumour.State,
    };

    /// <summary>What was found out, by shape.</summary>
    public static string Of(Finding finding) => finding switch
    {
        Finding.True => "good",
        Finding.False => "bad",
        Finding.Partly => "soon",
        _ => "wait",
    };

    private static Urgency UrgencyOf(Rumour rumour) => Weighing.Of(rumour.Likelihood!.Value, rumour.Harm!.Value);
}
