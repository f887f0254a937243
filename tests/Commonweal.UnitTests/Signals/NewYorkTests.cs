using System.Globalization;
using Commonweal.Analysis.Signals;

namespace Commonweal.UnitTests.Signals;

/// <summary>The known surges of New York, as the recommended combination would have seen them week by week.</summary>
public class NewYorkTests
{
    // Alarms no further apart belong together.
    private const int SameEpisode = 4;

    private static readonly (string Motive, DateOnly From, DateOnly To)[] Surges =
    [
        ("ANTI-ASIAN", new(2020, 3, 1), new(2020, 3, 31)),
        ("ANTI-ASIAN", new(2021, 3, 1), new(2021, 3, 31)),
        ("ANTI-JEWISH", new(2023, 10, 1), new(2023, 10, 31)),
        ("ANTI-MUSLIM", new(2023, 10, 1), new(2023, 12, 31)),
    ];

    [Fact]
    public void Surges_AreFirstSeenInTheWeeksThatArePublished()
    {
        var byMotive = NewYork.ByMotive();
        var lines = new List<string>();
        foreach (var (motive, from, to) in Surges)
        {
            var points = Recommended.Detect(byMotive[motive]);
            var first = points.First(point => point.Alarm && NewYork.Week(point.Index) >= from && NewYork.Week(point.Index) <= to);
            var four = Enumerable.Range(first.Index - 3, 4).Sum(index => byMotive[motive][index]);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {motive} | {from:yyyy-MM} | {NewYork.Week(first.Index):yyyy-MM-dd} | {first.Observed} | {four} | {first.Expected:0.0} | {first.Comparisons} |"));
        }

        Measured.Say(lines);
    }

    [Fact]
    public void OtherAlarms_AreAsManyAsArePublished()
    {
        var (weeks, episodes, judged, motives) = (0, 0, 0, 0);
        var lines = new List<string>();
        foreach (var (motive, series) in NewYork.ByMotive())
        {
            var points = Recommended.Detect(series);
            var others = Episodes(points).Where(episode => !IsKnown(motive, episode)).ToList();
            motives++;
            judged += points.Count(point => point.Threshold is not null);
            weeks += others.Sum(episode => episode.Count);
            episodes += others.Count;
            if (others.Count > 0 || Surges.Any(surge => surge.Motive == motive))
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {motive} | {Enumerable.Range(0, series.Length).Sum(index => series[index])} | {others.Count} | {others.Sum(episode => episode.Count)} | {string.Join(", ", others.Select(episode => $"{NewYork.Week(episode[0].Index):yyyy-MM-dd}"))} |"));
        }

        lines.Add(string.Create(CultureInfo.InvariantCulture, $"| all {motives} motives, {judged} weeks judged | | {episodes} | {weeks} | |"));
        Measured.Say(lines);
    }

    [Fact]
    public void Alarms_NeverChangeWhenLaterWeeksBecomeKnown()
    {
        var series = NewYork.ByMotive()["ANTI-JEWISH"];
        var whole = Recommended.Detect(series);
        var counts = Enumerable.Range(0, 220).Select(index => series[index]).ToList();
        Assert.Equal(whole.Take(220), Recommended.Detect(CountSeries.OfWeeks(counts, NewYork.Week(0))));
    }

    private static List<List<SignalPoint>> Episodes(IEnumerable<SignalPoint> points)
    {
        var episodes = new List<List<SignalPoint>>();
        foreach (var point in points.Where(point => point.Alarm))
        {
            if (episodes.Count == 0 || point.Index - episodes[^1][^1].Index > SameEpisode)
                episodes.Add([]);
            episodes[^1].Add(point);
        }

        return episodes;
    }

    private static bool IsKnown(string motive, List<SignalPoint> episode) =>
        Surges.Any(surge => surge.Motive == motive && episode.Any(point => NewYork.Week(point.Index) >= surge.From && NewYork.Week(point.Index) <= surge.To));
}
