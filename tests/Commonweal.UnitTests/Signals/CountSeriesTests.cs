using Commonweal.Analysis.Signals;
using CsCheck;

namespace Commonweal.UnitTests.Signals;

public class CountSeriesTests
{
    [Fact]
    public void OfWeeks_YearsBefore_IsTheWeekWhoseFirstDayLiesNearest() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 2000], Gen.Int[1, 8]).Sample((days, index, years) =>
        {
            var first = new DateOnly(1990, 1, 1).AddDays(days);
            var series = CountSeries.OfWeeks(new long[2001], first);
            var there = first.AddDays(7 * series.YearsBefore(index, years)).DayNumber;
            Assert.InRange(there - first.AddDays(7 * index).AddYears(-years).DayNumber, -3, 3);
        });

    [Fact]
    public void Of_YearsBefore_IsAFixedNumberOfPoints() =>
        Assert.Equal(100 - 24, CountSeries.Of(new long[101], pointsPerYear: 12).YearsBefore(100, 2));

    [Fact]
    public void Of_ANegativeCount_NamesIt() =>
        Assert.StartsWith("The count at index 1 is negative: -2.", Assert.Throws<ArgumentException>(() => CountSeries.Of([3, -2])).Message, StringComparison.Ordinal);
}
