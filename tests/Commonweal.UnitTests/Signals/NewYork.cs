using System.Globalization;
using System.Text;
using Commonweal.Analysis.Signals;

namespace Commonweal.UnitTests.Signals;

/// <summary>
/// What New York's police recorded as hate crimes, by week from Monday, 31 December 2018, to Sunday, 29 September 2024: a
/// complaint counts once for each motive, however many arrests it led to.
/// </summary>
internal static class NewYork
{
    internal const int Weeks = 300;

    private static readonly DateOnly FirstWeek = new(2018, 12, 31);

    internal static DateOnly Week(int index) => FirstWeek.AddDays(7 * index);

    internal static IReadOnlyDictionary<string, CountSeries> ByMotive()
    {
        var lines = File.ReadLines(ReferenceData.Find("new-york/hate-crimes.csv")).Select(Fields);
        var header = lines.First();
        var (id, date, motive) = (header.IndexOf("Full Complaint ID"), header.IndexOf("Record Create Date"), header.IndexOf("Bias Motive Description"));
        return lines.Skip(1).Select(line => (Motive: line[motive], Complaint: line[id], Week: WeekOf(line[date])))
            .DistinctBy(line => (line.Motive, line.Complaint))
            .GroupBy(line => line.Motive, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => CountSeries.OfWeeks([.. Enumerable.Range(0, Weeks).Select(week => (long)group.Count(line => line.Week == week))], FirstWeek),
                StringComparer.Ordinal);
    }

    private static int WeekOf(string date) =>
        (DateOnly.ParseExact(date, "MM/dd/yyyy", CultureInfo.InvariantCulture).DayNumber - FirstWeek.DayNumber) / 7;

    private static List<string> Fields(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var letter in line)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (letter == ',' && !quoted)
                (fields, field) = ([.. fields, field.ToString()], new StringBuilder());
            else
                field.Append(letter);
        }

        return [.. fields, field.ToString()];
    }
}
