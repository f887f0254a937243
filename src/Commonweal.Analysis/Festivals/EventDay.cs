namespace Commonweal.Analysis.Festivals;

/// <summary>A day on which somebody wants to hold an event.</summary>
public sealed record EventDay
{
    private static readonly Festival[] WithFast = [.. FestivalCalendar.Festivals.Where(festival => festival.Fast is not null)];

    /// <summary>A day and what happens on it.</summary>
    /// <param name="date">The day, in a year the calendar knows.</param>
    /// <param name="foodIsServed">Whether there is food or drink. Without, only fasts count that keep people from coming at all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is before <see cref="FestivalCalendar.FirstYear"/> or after <see cref="FestivalCalendar.LastYear"/>.</exception>
    public EventDay(DateOnly date, bool foodIsServed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date, new DateOnly(FestivalCalendar.FirstYear, 1, 1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(date, new DateOnly(FestivalCalendar.LastYear, 12, 31));
        (Date, FoodIsServed) = (date, foodIsServed);
    }

    /// <summary>The day.</summary>
    public DateOnly Date { get; }

    /// <summary>Whether there is food or drink.</summary>
    public bool FoodIsServed { get; }

    /// <summary>The fasts the day falls into, or may fall into, by tradition and date.</summary>
    public IReadOnlyList<FastClash> FastClashes()
    {
        // A fast may begin in the year before, and the festival that ends it may lie in the year after.
        var ends = FestivalCalendar.Festivals.Where(festival => WithFast.Any(w => w.Fast!.EndsBefore == festival.Name && w.Tradition == festival.Tradition));
        Festival[] wanted = [.. WithFast.Concat(ends).Distinct()];
        FestivalDay[] days = [.. Enumerable.Range(Date.Year - 1, 3).SelectMany(year => FestivalCalendar.Days(year, wanted))];
        return
        [
            .. days.Where(day => day.Festival.Fast is { } fast && (FoodIsServed || KeepsPeopleAway(fast.Kind)))
                .Select(day => Clash(day, days)).OfType<FastClash>()
                .OrderBy(clash => clash.Day.Festival.Tradition, StringComparer.Ordinal).ThenBy(clash => clash.First),
        ];
    }

    private static bool KeepsPeopleAway(FastKind kind) => kind is FastKind.EveningToNightfall or FastKind.WholeDay;

    private FastClash? Clash(FestivalDay day, FestivalDay[] days)
    {
        var fast = day.Festival.Fast!;
        var first = day.Date.AddDays(fast.FirstDay);
        // Where the festival that ends the fast is beyond the last year, the fast is over before it could matter.
        var last = fast.LastDay is { } after ? day.Date.AddDays(after) : Array.Find(days, d => Ends(d, day))?.Date.AddDays(-1) ?? first;
        var doubt = day.Uncertainty;
        if (Date < first.AddDays(-doubt) || Date > last.AddDays(doubt)) return null;
        return new FastClash(day, first, last, Date >= first.AddDays(doubt) && Date <= last.AddDays(-doubt));
    }

    private static bool Ends(FestivalDay end, FestivalDay begin)
        => end.Festival.Name == begin.Festival.Fast!.EndsBefore && end.Festival.Tradition == begin.Festival.Tradition && end.Date > begin.Date;
}
