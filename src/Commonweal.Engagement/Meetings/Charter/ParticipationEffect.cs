namespace Commonweal.Engagement.Meetings.Charter;

/// <summary>What taking part changes: the promise that goes with it.</summary>
internal enum ParticipationEffect
{
    /// <summary>You hear what is decided and why.</summary>
    Informed,
    /// <summary>You are heard before it is decided, and read what became of what you said.</summary>
    Consulted,
    /// <summary>You work on the choices with us.</summary>
    Involved,
    /// <summary>We decide together with you.</summary>
    Together,
    /// <summary>You decide.</summary>
    Yours,
}
