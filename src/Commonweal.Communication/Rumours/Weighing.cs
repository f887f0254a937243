namespace Commonweal.Communication.Rumours;

/// <summary>When a rumour is answered.</summary>
internal enum Urgency
{
    AtOnce,
    Today,
    ThisWeek,
    CanWait,
}

/// <summary>
/// Three by three: how easily a rumour is believed, and what happens where it is. It weighs what is said, never people or
/// groups, and does nothing but order the work list.
/// </summary>
internal static class Weighing
{
    public static Urgency Of(Likelihood likelihood, Harm harm) => ((int)likelihood + (int)harm) switch
    {
        4 => Urgency.AtOnce,
        3 => Urgency.Today,
        2 => Urgency.ThisWeek,
        _ => Urgency.CanWait,
    };

    /// <summary>Days after it was first heard by which an answer is due.</summary>
    public static int DaysOf(Urgency urgency) => urgency switch
    {
        Urgency.AtOnce => 0,
        Urgency.Today => 1,
        Urgency.ThisWeek => 5,
        _ => 14,
    };
}
