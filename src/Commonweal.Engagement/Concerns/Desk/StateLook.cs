namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>The shape that goes with a state's word.</summary>
internal static class StateLook
{
    public static string Of(ConcernState state) => state switch
    {
        ConcernState.Received => "wait",
        ConcernState.Acknowledged => "info",
        ConcernState.InHand => "info",
        ConcernState.Answered => "good",
        ConcernState.Closed => "paused",
        ConcernState.Reopened => "soon",
    };
}
