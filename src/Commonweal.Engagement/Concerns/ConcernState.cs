namespace Commonweal.Engagement.Concerns;

/// <summary>Where a concern stands, as the resident reads it.</summary>
internal enum ConcernState
{
    /// <summary>It arrived.</summary>
    Received,
    /// <summary>Somebody read it.</summary>
    Acknowledged,
    /// <summary>Somebody works on it.</summary>
    InHand,
    /// <summary>The city answered.</summary>
    Answered,
    /// <summary>Closed, with a reason.</summary>
    Closed,
    /// <summary>The answer was not one, or there is more to say.</summary>
    Reopened,
}

internal static class ConcernStates
{
    /// <summary>The stable word of a state, as other parts of the house and other systems know it.</summary>
    public static string Word(ConcernState state) => state switch
    {
        ConcernState.Received => "received",
        ConcernState.Acknowledged => "acknowledged",
        ConcernState.InHand => "in-hand",
        ConcernState.Answered => "answered",
        ConcernState.Closed => "closed",
        ConcernState.Reopened => "reopened",
    };
}

/// <summary>Why a concern was closed without an answer, or after it.</summary>
internal enum CloseReason
{
    /// <summary>What was asked is done.</summary>
    Done,
    /// <summary>Not possible, and the answer said why.</summary>
    NotPossible,
    /// <summary>Not the city's to decide; the answer named who.</summary>
    NotOurs,
    /// <summary>Joined to another concern about the same.</summary>
    Duplicate,
    /// <summary>The person withdrew it.</summary>
    Withdrawn,
    /// <summary>The city asked back and heard nothing for thirty days.</summary>
    NoReply,
}

/// <summary>How a concern reached the city.</summary>
internal enum Entry
{
    Web,
    Counter,
    Letter,
    Phone,
    Open311,
    /// <summary>Passed on by the ombud, with the person's consent.</summary>
    Ombud,
}

/// <summary>How a person wants to be told.</summary>
internal enum Contact
{
    /// <summary>No way at all: the receipt alone.</summary>
    None,
    Email,
    Phone,
    /// <summary>A letter.</summary>
    Post,
    /// <summary>Collected at the counter.</summary>
    Collect,
}

/// <summary>Was this an answer?</summary>
internal enum Judgement
{
    Yes,
    Partly,
    No,
}
