using System.Diagnostics;
using Commonweal.Analysis.Segregation;
using Commonweal.Analysis.Siting;

namespace Commonweal.Benchmarks.Figures.Analysis;

/// <summary>Measuring segregation and siting homes: the promised size, and how time grows.</summary>
internal static class SegregationSpeed
{
    private const int Rounds = 7, Seed = 20;

    internal static Task MeasureAsync()
    {
        Siting();
        Measuring();
        return Task.CompletedTask;
    }

    private static void Siting()
    {
        var areas = Areas(2_000);
        foreach (var goal in Enum.GetValues<SitingGoal>())
        {
            var (first, best) = Seconds(() => BestSites.For(areas, 10_000, goal));
            Figure.Note($"2,000 areas and 10,000 homes, {goal}: {first:0.0000} s the first time, {best:0.0000} s the best of {Rounds}");
            Figure.AtMost($"analysis-siting-{(goal == SitingGoal.Dissimilarity ? "dissimilarity" : "information-theory")}-seconds", best, 1);
        }

        Figure.AtMost(
            "analysis-siting-growth",
            Exponent("areas (five homes each)", [1_000, 4_000, 16_000, 64_000], size =>
            {
                var some = Areas(size);
                return () => BestSites.For(some, 5 * size);
            }),
            1.3);
        Figure.Note($"promised: (areas + homes) · log(areas), an exponent a little over 1");
    }

    private static void Measuring()
    {
        Figure.AtMost(
            "analysis-segregation-growth",
            Exponent("areas (five groups)", [8_000, 32_000, 128_000, 512_000], size =>
            {
                var table = Table(size);
                return () => _ = MultigroupSegregation.InformationTheory(table) + MultigroupSegregation.Dissimilarity(table) + MultigroupSegregation.Gini(table);
            }),
            1.3);
        Figure.Note($"promised: areas · log(areas) · groups, the logarithm by Gini's sort; a draw of the bootstrap takes a step a person");
        var city = Table(2_046);
        var (_, best) = Seconds(() => SegregationEstimate.Bootstrap(city, [MultigroupSegregation.InformationTheory], 10, Seed));
        Figure.Note($"bootstrap: {best / 10 / city.Total * 1e9:0.0} ns a person and draw, {city.Total:0} people in 2,046 areas");
    }

    private static double Exponent(string what, int[] sizes, Func<int, Action> prepare)
    {
        var times = Array.ConvertAll(sizes, size => Seconds(prepare(size)).Best);
        foreach (var (size, time) in sizes.Zip(times)) Figure.Note($"{size} {what}: {time:0.0000} s");
        return Math.Log(times[^1] / times[0]) / Math.Log((double)sizes[^1] / sizes[0]);
    }

    private static (double First, double Best) Seconds(Action work)
    {
        var times = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            times[round] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
        return (times[0], times.Min());
    }

    private static SitingArea[] Areas(int count)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(area => new SitingArea($"{area}", random.Next(0, 600), random.Next(200, 3_000), random.Next(0, 60)))];
    }

    private static MixTable Table(int areas)
    {
        var random = new Random(Seed);
        var counts = new double[areas, 5];
        for (var cell = 0; cell < counts.Length; cell++) counts[cell / 5, cell % 5] = random.Next(0, 200);
        return new MixTable([.. Enumerable.Range(0, areas).Select(area => $"{area}")], ["a", "b", "c", "d", "e"], counts);
    }
}
