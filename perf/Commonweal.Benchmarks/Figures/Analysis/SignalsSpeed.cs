using System.Diagnostics;
using Commonweal.Analysis.Signals;

namespace Commonweal.Benchmarks.Figures.Analysis;

/// <summary>How long a point takes, how that grows with the years it is compared with, and how often methods cry wolf.</summary>
internal static class SignalsSpeed
{
    // Short runs and many: on a machine that others use too, some of them are not interrupted.
    private const int Runs = 300;
    private const int Points = 10;
    private static readonly int[] Years = [4, 8, 16, 32];

    internal static Task MeasureAsync()
    {
        var series = new QuietSeries(mean: 2).Draw((52 * Years[^1]) + Points + 10, seed: 1);
        var flexible = Milliseconds(index => Farrington.At(series, index, FarringtonSettings.Flexible));
        Figure.Note($"signals: a point of Farrington Flexible with five years {flexible.First:0.000} ms the first time, {flexible.Best:0.000} ms the best of {Runs} × {Points}; surveillance in R 9.1–14 ms");
        Figure.AtMost("analysis-farrington-flexible-ms", flexible.Best, 0.5);
        var original = Milliseconds(index => Farrington.At(series, index, FarringtonSettings.Original));
        Figure.Note($"signals: a point of Farrington 1996 {original.Best:0.000} ms; surveillance in R 4–8 ms");
        var recommended = Milliseconds(index => Recommended.At(series, index));
        Figure.AtMost("analysis-recommended-signal-ms", recommended.Best, 0.5);

        var best = Array.ConvertAll(Years, years => Milliseconds(index => Farrington.At(series, index, FarringtonSettings.Flexible with { Years = years })).Best);
        foreach (var (years, time) in Years.Zip(best)) Figure.Note($"signals: a point compared with {years} years {time:0.000} ms");
        Figure.Note($"signals: sums over the weeks of all years, no matrix: an exponent of 1 in years is promised");
        Figure.AtMost("analysis-farrington-flexible-growth-exponent", Math.Log(best[^1] / best[0]) / Math.Log((double)Years[^1] / Years[0]), 1.2);

        var worst = FalseAlarmTable.Print();
        Figure.AtMost("analysis-false-alarms-per-1000-quiet-weeks", worst, 15);
        return Task.CompletedTask;
    }

    private static (double First, double Best) Milliseconds(Action<int> judge)
    {
        var end = (52 * Years[^1]) + 10;
        var times = Enumerable.Range(0, Runs).Select(_ =>
        {
            var since = Stopwatch.GetTimestamp();
            for (var index = end; index < end + Points; index++) judge(index);
            return Stopwatch.GetElapsedTime(since).TotalMilliseconds / Points;
        }).ToList();
        return (times[0], times.Min());
    }
}
