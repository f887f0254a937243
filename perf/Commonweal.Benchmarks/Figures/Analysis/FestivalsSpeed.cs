using System.Diagnostics;
using Commonweal.Analysis.Festivals;

namespace Commonweal.Benchmarks.Figures.Analysis;

/// <summary>How long the feast days of a year take, and an event's fasts; the work is a sum over years, so it must grow as their number.</summary>
internal static class FestivalsSpeed
{
    private const int Runs = 7;
    private static readonly int[] Sizes = [1, 8, 32, 128];

    internal static Task MeasureAsync()
    {
        // The tables are read once, with the first year anybody asks for.
        var first = Milliseconds(() => FestivalCalendar.Days(2026));
        Figure.Note($"festivals: first year {first:0.0} ms, with reading the tables");
        var best = Sizes.Select(size => Best(() => Years(size))).ToList();
        foreach (var (size, time) in Sizes.Zip(best)) Figure.Note($"festivals: {size} years {time:0.00} ms, best of {Runs}");
        Figure.AtMost("analysis-festivals-year-ms", best[^1] / Sizes[^1], 20);
        Figure.AtMost("analysis-festivals-event-ms", Best(() => new EventDay(new DateOnly(2026, 3, 1), foodIsServed: true).FastClashes()), 20);
        Figure.Note($"festivals: one year follows another, so the time promised grows as their number (exponent 1), measured from {Sizes[1]} to {Sizes[^1]} years");
        Figure.AtMost("analysis-festivals-growth-exponent", Math.Log(best[^1] / best[1]) / Math.Log((double)Sizes[^1] / Sizes[1]), 1.2);
        return Task.CompletedTask;
    }

    private static void Years(int count)
    {
        // Years spread over the whole range: leap months and table ends cost differently.
        for (var at = 0; at < count; at++) FestivalCalendar.Days(FestivalCalendar.FirstYear + at * 128 / count);
    }

    private static double Best(Action work) => Enumerable.Range(0, Runs).Min(_ => Milliseconds(work));

    private static double Milliseconds(Action work)
    {
        var since = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }
}
