namespace Commonweal.Platform.Ui.Blocks;

/// <summary>How a promise stands on a day.</summary>
public enum PromiseState
{
    /// <summary>Kept on the day promised or before.</summary>
    Kept,
    /// <summary>Kept, but after the day.</summary>
    KeptLate,
    /// <summary>Still open, more than two days ahead.</summary>
    Open,
    /// <summary>Still open, due today or within two days.</summary>
    Soon,
    /// <summary>Not kept and the day is past.</summary>
    Late,
    /// <summary>Paused: nobody is there to keep it, and the page says so.</summary>
    Paused,
}

/// <summary>Derives the state of a promise; it is never stored.</summary>
public static class PromiseStates
{
    /// <summary>The state on a day.</summary>
    /// <param name="due">The day promised.</param>
    /// <param name="kept">The day it was kept, or null.</param>
    /// <param name="today">The day asked about.</param>
    /// <param name="paused">Whether an absence pauses it.</param>
    public static PromiseState Of(DateOnly due, DateOnly? kept, DateOnly today, bool paused = false)
        => kept is { } day ? day <= due ? PromiseState.Kept : PromiseState.KeptLate
            : paused ? PromiseState.Paused
            : due < today ? PromiseState.Late
            : due.DayNumber - today.DayNumber <= 2 ? PromiseState.Soon : PromiseState.Open;
}
