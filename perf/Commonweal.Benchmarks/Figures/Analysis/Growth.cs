using System.Diagnostics;

namespace Commonweal.Benchmarks.Figures.Analysis;

/// <summary>How long work takes, the first time and at best, and how that grows with its size.</summary>
internal static class Growth
{
    /// <summary>Runs work some times: the first time holds what the runtime must get ready, the best what others on the machine disturb least.</summary>
    internal static (double First, double Best) Seconds(int rounds, Action work)
    {
        var times = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times[round] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        return (times[0], times.Min());
    }

    /// <summary>The exponent e of size^e between the first and the last size; each size's time is told.</summary>
    internal static double Exponent(string what, int rounds, int[] sizes, Func<int, Action> prepare)
    {
        var times = Array.ConvertAll(sizes, size => Seconds(rounds, prepare(size)).Best);
        foreach (var (size, time) in sizes.Zip(times)) Figure.Note($"{size:N0} {what}: {time:0.0000} s");
        return Math.Log(times[^1] / times[0]) / Math.Log((double)sizes[^1] / sizes[0]);
    }
}
