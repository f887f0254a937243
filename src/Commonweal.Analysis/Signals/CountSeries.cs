using System.Globalization;

namespace Commonweal.Analysis.Signals;

/// <summary>
/// Counts of events at equal steps of time, usually weeks, oldest first and without gaps. Immutable. The series also knows
/// which of its points lies a number of years before another: seasonal methods compare with the same time of other years.
/// </summary>
public sealed class CountSeries
{
    private readonly long[] counts;
    private readonly Func<int, int, int> yearsBefore;

    private CountSeries(IReadOnlyList<long> counts, Func<int, int, int> yearsBefore)
    {
        for (var index = 0; index < counts.Count; index++)
        {
            if (counts[index] < 0)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The count at index {index} is negative: {counts[index]}."), nameof(counts));
        }

        (this.counts, this.yearsBefore) = ([.. counts], yearsBefore);
    }

    /// <summary>Number of points.</summary>
    public int Length => counts.Length;

    /// <summary>The count at an index from 0.</summary>
    public long this[int index] => counts[index];

    internal ReadOnlySpan<long> Counts => counts;

    /// <summary>A series in which a year is a fixed number of points.</summary>
    /// <param name="counts">The counts, oldest first.</param>
    /// <param name="pointsPerYear">52 for weeks, 12 for months.</param>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A year has no points.</exception>
    public static CountSeries Of(IReadOnlyList<long> counts, int pointsPerYear = 52)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pointsPerYear, 1);
        return new CountSeries(counts, (index, years) => index - (years * pointsPerYear));
    }

    /// <summary>
    /// A series of weeks by the calendar: the point some years before is the week whose first day lies nearest to the same
    /// day and month of that year, so that years of 52 and 53 weeks do not drift apart.
    /// </summary>
    /// <param name="counts">The counts, oldest first.</param>
    /// <param name="firstDay">The first day of the first week; every week begins on the same weekday.</param>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public static CountSeries OfWeeks(IReadOnlyList<long> counts, DateOnly firstDay) =>
        new(counts, (index, years) =>
        {
            // The nearest day of the same weekday is at most three days away.
            var sameDay = firstDay.AddDays(7 * index).AddYears(-years).DayNumber - firstDay.DayNumber;
            return (int)Math.Floor((sameDay + 3) / 7.0);
        });

    internal int YearsBefore(int index, int years) => yearsBefore(index, years);

    /// <summary>Windows around the same time of two years must not meet, or points would count twice and a point be its own history.</summary>
    internal void CheckWindow(int index, int halfWindow)
    {
        if (index - YearsBefore(index, 1) <= 2 * halfWindow)
            throw new ArgumentOutOfRangeException(nameof(halfWindow), halfWindow, "The windows of two years overlap.");
    }

    /// <summary>The counts around the same time of each of the years before; empty where the series does not reach so far back.</summary>
    internal List<long> SameSeason(int index, int years, int halfWindow)
    {
        CheckWindow(index, halfWindow);
        var found = new List<long>();
        for (var year = 1; year <= years; year++)
        {
            var from = YearsBefore(index, year) - halfWindow;
            if (from < 0)
                return [];
            found.AddRange(Counts.Slice(from, (2 * halfWindow) + 1));
        }

        return found;
    }
}
