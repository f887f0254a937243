using System.Globalization;
using Commonweal.Analysis.Signals;

namespace Commonweal.Web.Analyse.Signals;

/// <summary>
/// A series of counts in a file, oldest first and without gaps: <c>t,observed</c> with t rising by one, <c>date,observed</c>
/// with a day a week, or <c>year,week,observed</c> by ISO weeks, or else with 52 weeks in every year.
/// </summary>
internal sealed record SeriesFile(CountSeries Series, IReadOnlyList<string> Names)
{
    /// <summary>More points than any series of a city has.</summary>
    private const int MostPoints = 100_000;

    /// <summary>More events than any point of a city has; sums over them take long.</summary>
    private const long MostEvents = 1_000_000_000;

    private const int PlainYear = 52;

    internal static SeriesFile Read(string path, int pointsPerYear)
    {
        using var file = DelimitedFile.Open(path);
        var observed = file.Column("observed");
        ISteps steps = file.TryColumn("date") is { } date ? new Days(date) : file.TryColumn("t") is { } t ? new Numbers(t, pointsPerYear)
            : file.TryColumn("year") is { } year ? new Weeks(year, file.Column("week")) : new Numbers(file.Column("t"), pointsPerYear);
        var (names, counts) = (new List<string>(), new List<long>());
        foreach (var row in file.Rows())
        {
            if (counts.Count == MostPoints) throw row.Fault(string.Create(CultureInfo.InvariantCulture, $"a series has at most {MostPoints:N0} points."));
            names.Add(steps.Next(row));
            counts.Add(row.Count(observed) is <= MostEvents and var count ? count : throw row.Fault(string.Create(CultureInfo.InvariantCulture, $"'observed' is {row[observed]}; a point has at most {MostEvents:N0} events.")));
        }
        return counts.Count == 0 ? throw file.Fault("there is no row after the names of the columns.") : new SeriesFile(steps.Series(counts), names);
    }

    /// <summary>How the rows follow each other.</summary>
    private interface ISteps
    {
        /// <summary>The row's name; a fault where it does not follow the one before.</summary>
        string Next(DelimitedRow row);

        CountSeries Series(List<long> counts);
    }

    private sealed class Numbers(int column, int pointsPerYear) : ISteps
    {
        private long? last;

        public string Next(DelimitedRow row)
        {
            var now = row.Count(column);
            if (last is { } before && now != before + 1) throw row.Fault(string.Create(CultureInfo.InvariantCulture, $"'t' is {now} where {before + 1} follows; put the rows in order and fill gaps with 0."));
            last = now;
            return now.ToString(CultureInfo.InvariantCulture);
        }

        public CountSeries Series(List<long> counts) => CountSeries.Of(counts, pointsPerYear);
    }

    private sealed class Days(int column) : ISteps
    {
        private DateOnly? first, last;

        public string Next(DelimitedRow row)
        {
            if (!DateOnly.TryParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                throw row.Fault($"'date' is {InputFault.Quote(row[column])}, which is no day as 2021-03-15.");
            if (last is { } before && day != before.AddDays(7)) throw row.Fault("this day is not a week after the one before it.");
            first ??= day;
            last = day;
            return row[column];
        }

        public CountSeries Series(List<long> counts) => CountSeries.OfWeeks(counts, first!.Value);
    }

    private sealed class Weeks(int year, int week) : ISteps
    {
        private DateOnly? first;
        private int rows;
        private (long Year, long Week) last;
        private bool isIso = true, isPlain = true;

        public string Next(DelimitedRow row)
        {
            var (inYear, number) = (row.Count(year), row.Count(week));
            if (inYear is < 1900 or > 2200) throw row.Fault(string.Create(CultureInfo.InvariantCulture, $"'year' is {inYear}; years from 1900 to 2200 are known."));
            if (number < 1 || number > ISOWeek.GetWeeksInYear((int)inYear)) throw row.Fault(string.Create(CultureInfo.InvariantCulture, $"{inYear} has no week {number} (weeks begin on Monday, as in ISO 8601)."));
            var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime((int)inYear, (int)number, DayOfWeek.Monday));
            first ??= monday;
            isIso &= monday == first.Value.AddDays(7 * rows);
            isPlain &= number <= PlainYear && (rows == 0 || (inYear, number) == (last.Week == PlainYear ? (last.Year + 1, 1) : (last.Year, last.Week + 1)));
            if (!isIso && !isPlain) throw row.Fault("this week does not follow the one before it.");
            (last, rows) = ((inYear, number), rows + 1);
            return string.Create(CultureInfo.InvariantCulture, $"{inYear}-W{number:00}");
        }

        public CountSeries Series(List<long> counts) => isIso ? CountSeries.OfWeeks(counts, first!.Value) : CountSeries.Of(counts, PlainYear);
    }
}
