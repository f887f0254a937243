namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>How an action at the desk ended.</summary>
internal enum Handled
{
    Done,
    /// <summary>No such concern within the colleague's reach.</summary>
    NotFound,
    /// <summary>Somebody else was faster; nothing was changed.</summary>
    ChangedMeanwhile,
    /// <summary>The step is not open from the state the concern is in.</summary>
    NotPossible,
}

/// <summary>The concern a colleague holds: which one, at the version they read, and how far they reach.</summary>
internal sealed record Grip(Guid Id, int Version, Reach Reach);
