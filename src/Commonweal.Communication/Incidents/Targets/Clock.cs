namespace Commonweal.Communication.Incidents.Targets;

/// <summary>How the clock of a room shows time that has passed.</summary>
internal static class Clock
{
    /// <summary>Hours, minutes and seconds, such as 01:05:09; in every language the same.</summary>
    public static string Face(TimeSpan passed)
    {
        var whole = passed < TimeSpan.Zero ? TimeSpan.Zero : passed;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(int)whole.TotalHours:00}:{whole.Minutes:00}:{whole.Seconds:00}");
    }

    /// <summary>Whole minutes between two moments, never below zero: a minute that has begun has not passed.</summary>
    public static int Minutes(DateTimeOffset from, DateTimeOffset to) => Math.Max(0, (int)(to - from).TotalMinutes);
}
