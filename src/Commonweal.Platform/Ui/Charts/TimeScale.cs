using System.Globalization;
using Commonweal.Platform.Localization;

namespace Commonweal.Platform.Ui.Charts;

/// <summary>The scale of time: it runs the way the reader reads, and names a few days, months or years.</summary>
internal sealed class TimeScale
{
    private const int MostTicks = 5;

    private readonly DateOnly first;
    private readonly DateOnly last;
    private readonly bool rightToLeft;

    public TimeScale(IEnumerable<ChartPoint> points, bool rightToLeft)
    {
        this.rightToLeft = rightToLeft;
        var days = points.Select(point => point.On).DefaultIfEmpty().ToArray();
        (first, last) = (days.Min(), days.Max());
    }

    /// <summary>Where a day lies across the picture: 0 at its left edge, 1 at its right one.</summary>
    public double Part(DateOnly day)
    {
        var part = first == last ? 0.5 : (double)(day.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber);
        return rightToLeft ? 1 - part : part;
    }

    /// <summary>
    /// How words at a day are anchored so that none is cut at an edge: nearer to it than this part of the width they lean
    /// inwards. Start and end are the reader's, they change sides with the script.
    /// </summary>
    public string Anchor(DateOnly day, double edge)
    {
        var along = rightToLeft ? 1 - Part(day) : Part(day);
        return along < edge ? "start" : along > 1 - edge ? "end" : "middle";
    }

    /// <summary>The days to name, with their names.</summary>
    public IEnumerable<(DateOnly Day, string Name)> Ticks()
    {
        var format = CultureInfo.CurrentCulture.DateTimeFormat;
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        return months switch
        {
            > 24 => Named(Years(), "yyyy"),
            > 2 => Named(Months(months), Short(format.YearMonthPattern)),
            _ => Named(Days(), Short(format.MonthDayPattern)),
        };
    }

    /// <summary>A point's time in full, as a table names it.</summary>
    public static string Write(DateOnly day, ChartPeriod period, Texts texts) => period switch
    {
        ChartPeriod.Day => day.ToString("D", CultureInfo.CurrentCulture),
        ChartPeriod.Week => texts["charts.weekOf", ("day", day)],
        ChartPeriod.Month => day.ToString("Y", CultureInfo.CurrentCulture),
        ChartPeriod.Year => day.ToString("yyyy", CultureInfo.CurrentCulture),
    };

    private static string Short(string pattern) => pattern.Replace("MMMM", "MMM", StringComparison.Ordinal);

    private static IEnumerable<(DateOnly Day, string Name)> Named(IEnumerable<DateOnly> days, string format) =>
        days.Select(day => (day, day.ToString(format, CultureInfo.CurrentCulture)));

    private IEnumerable<DateOnly> Years()
    {
        var from = first is { Month: 1, Day: 1 } ? first.Year : first.Year + 1;
        var step = ((last.Year - from) / (MostTicks + 1)) + 1;
        for (var year = from; year <= last.Year; year += step)
        {
            yield return new(year, 1, 1);
        }
    }

    private IEnumerable<DateOnly> Months(int months)
    {
        var from = first.Day == 1 ? first : new DateOnly(first.Year, first.Month, 1).AddMonths(1);
        var step = new[] { 1, 2, 3 }.FirstOrDefault(step => months / step < MostTicks, 6);
        for (var month = from; month <= last; month = month.AddMonths(step))
        {
            yield return month;
        }
    }

    private IEnumerable<DateOnly> Days()
    {
        var step = ((last.DayNumber - first.DayNumber) / MostTicks) + 1;
        for (var day = first; day <= last; day = day.AddDays(step))
        {
            yield return day;
        }
    }
}
