namespace Commonweal.Platform.Localization;

/// <summary>The days on which the city's offices work.</summary>
public sealed class WorkingDays
{
    private readonly HashSet<DayOfWeek> weekend;
    private readonly HashSet<DateOnly> closed;

    /// <summary>Working days between weekends, without the days the offices are closed.</summary>
    /// <param name="weekend">The days of the week that are free, such as Friday and Saturday.</param>
    /// <param name="closed">Holidays and other closed days.</param>
    /// <exception cref="ArgumentException">No day of the week is left to work on.</exception>
    public WorkingDays(IEnumerable<DayOfWeek> weekend, IEnumerable<DateOnly> closed)
    {
        this.weekend = [.. weekend];
        this.closed = [.. closed];
        if (this.weekend.Count >= 7)
            throw new ArgumentException("A week needs at least one working day.", nameof(weekend));
    }

    /// <summary>Monday to Friday, never closed: what a city starts with.</summary>
    public static WorkingDays MondayToFriday { get; } = new([DayOfWeek.Saturday, DayOfWeek.Sunday], []);

    /// <summary>Whether the offices work on a day.</summary>
    public bool Contains(DateOnly day) => !weekend.Contains(day.DayOfWeek) && !closed.Contains(day);

    /// <summary>
    /// The day a promise of <paramref name="days"/> working days falls due. Counting begins with the first working day
    /// after <paramref name="from"/>; a promise of 0 days is due on <paramref name="from"/> itself, or on the next working day.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public DateOnly Add(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = from;
        if (days == 0)
        {
            while (!Contains(day))
                day = day.AddDays(1);
            return day;
        }

        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (Contains(day))
                left--;
        }

        return day;
    }

    /// <summary>How many working days lie after <paramref name="from"/> up to and with <paramref name="to"/>; negative where <paramref name="to"/> is earlier.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -Between(to, from);
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (Contains(day))
                count++;
        }

        return count;
    }
}
