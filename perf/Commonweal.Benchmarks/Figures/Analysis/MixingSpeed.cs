using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Commonweal.Analysis.Mixing;

namespace Commonweal.Benchmarks.Figures.Analysis;

/// <summary>How good plans are for the work of two seconds, beside those of others; how long the work takes; how a step grows.</summary>
internal static class MixingSpeed
{
    private const int Seed = 1;
    private static readonly string Folder = Path.Combine(Reference.Folder, "tables");

    private static readonly string[] Philipps = ["gender", "age", "education", "ethnicity", "region"];
    private static readonly string[] Three = ["gender", "age", "region"];

    // What the plain annealer reached in two seconds on one core; its imbalance is given with four digits.
    private static readonly (string Register, string[] Fields, int Tables, int Rounds, int Repeats, double Imbalance, int Breaks)[] Registers =
    [
        ("philipps_example_data", Philipps, 11, 3, 5, 0.0926, 0),
        ("philipps_example_data", Philipps, 11, 6, 164, 0.0964, 9),
        ("100i_4j_3k_3d_data", Three, 10, 4, 22, 0.0680, 0),
        ("100i_4j_3k_3d_data", Three, 20, 8, 0, 0.1340, 0),
        ("sf_f_40", ["a", "b", "c", "d", "e", "f", "g"], 5, 4, 78, 0.1186, 6),
        ("30i_4j_3k_3d_data", Three, 5, 4, 16, 0.1067, 0),
    ];

    internal static Task MeasureAsync()
    {
        if (Directory.Exists(Folder))
        {
            foreach (var register in Registers) Seat(register.Register, register.Fields, register.Tables, register.Rounds, register.Repeats, register.Imbalance, register.Breaks);
            Group();
        }
        else
        {
            Reference.Missing("registers and grouping instances");
        }

        Meet("kirkman-5-3-7", 5, 3, 7);
        Meet("golfers-8-4-9", 8, 4, 9);
        Grow();
        return Task.CompletedTask;
    }

    private static void Seat(string register, string[] fields, int tables, int rounds, int repeats, double imbalance, int breaks)
    {
        string[][] lines = [.. File.ReadLines(Path.Combine(Folder, register + ".csv")).Where(line => line.Length > 0).Select(line => line.Split(','))];
        var people = lines[1..];
        var task = new SeatingTask(people.Length, SeatingTask.EvenSeats(people.Length, tables), rounds, [.. fields.Select(field => (IReadOnlyList<string>)[.. people.Select(person => person[Array.IndexOf(lines[0], field)])])]);
        SeatingPlan? plan = null;
        var took = Timed(() => plan = Seating.Arrange(task, SearchEffort.OfSeconds(2), Seed));
        var reached = SeatingQuality.Of(task, plan!);
        var name = string.Create(CultureInfo.InvariantCulture, $"analysis-tables-{people.Length}-{tables}-{rounds}");
        Figure.AtMost(name + "-repeats", reached.Repeats, repeats);
        Figure.AtMost(name + "-imbalance", Math.Round(reached.Imbalance, 4), imbalance);
        Figure.AtMost(name + "-quota-breaks", reached.QuotaBreaks, breaks);
        Figure.Note($"{register}, {tables} tables, {rounds} rounds: {took:0.00} s for the work of 2 s; a plain annealer in 2 s: {repeats} repeats, imbalance {imbalance:0.0000}, {breaks} quota breaks; the pair that meets most often meets {reached.MostMeetings} times");
    }

    private static void Group()
    {
        var best = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "oracle-tpsdp.json"))).RootElement.GetProperty("best_seen");
        foreach (var path in Directory.EnumerateFiles(Folder, "*_n*_*_01.txt").Order(StringComparer.Ordinal))
        {
            string[][] lines = [.. File.ReadLines(path).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(line => line.Length > 0)];
            int[] limits = [.. lines[0][3..].Select(Whole)];
            var distances = new double[Whole(lines[0][0]), Whole(lines[0][0])];
            foreach (var line in lines[1..]) distances[Whole(line[0]), Whole(line[1])] = double.Parse(line[2], CultureInfo.InvariantCulture);
            DiverseGrouping? found = null;
            var took = Timed(() => found = DiverseGroups.Find(distances, [.. limits.Chunk(2).Select(pair => (pair[0], pair[1]))], SearchEffort.OfSeconds(3), Seed));
            var instance = Path.GetFileNameWithoutExtension(path);
            if (best.TryGetProperty(instance, out var seen))
                Figure.AtLeast($"analysis-tables-grouping-{instance.Replace('_', '-').ToLowerInvariant()}", Math.Round(found!.Diversity / seen.GetDouble(), 6), distances.GetLength(0) <= 30 ? 1 : 0.995);
            Figure.Note($"{instance}: diversity {found!.Diversity:0.000}, best seen {(seen.ValueKind == JsonValueKind.Number ? seen.GetDouble() : double.NaN):0.000}; {took:0.00} s for the work of 3 s");
        }
    }

    private static void Meet(string name, int tables, int seats, int rounds)
    {
        var task = new SeatingTask(tables * seats, SeatingTask.EvenSeats(tables * seats, tables), rounds);
        SeatingPlan? plan = null;
        var took = Timed(() => plan = Seating.Arrange(task, SearchEffort.OfSeconds(10), Seed));
        Figure.AtMost($"analysis-tables-{name}-repeats", SeatingQuality.Of(task, plan!).Repeats, 0);
        Figure.AtMost($"analysis-tables-{name}-seconds", took, 10);
    }

    // A hundredth of a second's work is done for the beginning alone, so that the difference is that of the steps.
    private static void Grow()
    {
        const long Steps = 1_000_000;
        var exponent = Growth.Exponent("people at tables of ten, six rounds, a million steps", 3, [100, 400, 1_600, 6_400], people =>
        {
            string[] field = [.. Enumerable.Range(0, people).Select(person => string.Create(CultureInfo.InvariantCulture, $"{person * 7 % 5}"))];
            var task = new SeatingTask(people, SeatingTask.EvenSeats(people, people / 10), 6, [field, [.. field.Reverse()]]);
            return () => Seating.Arrange(task, new SearchEffort(Steps * Seating.WorkOfAStep(task)), Seed);
        });
        Figure.AtMost("analysis-tables-growth", exponent, 2);
        Figure.Note($"promised: a step reads the bits of four sets of people, so it is linear in people; looking once for who is like whom, and who has met whom, is quadratic");
        var small = new SeatingTask(110, SeatingTask.EvenSeats(110, 11), 6, [.. Enumerable.Range(2, 5).Select(values => (IReadOnlyList<string>)[.. Enumerable.Range(0, 110).Select(person => string.Create(CultureInfo.InvariantCulture, $"{person % values}"))])]);
        var (first, best) = Growth.Seconds(5, () => Seating.Arrange(small, SearchEffort.OfSeconds(1), Seed));
        Figure.Note($"the work of one second, 110 people, 5 fields, 6 rounds: {first:0.00} s the first time, {best:0.00} s the best of 5 (the machine's other work counts)");
        Figure.AtMost("analysis-tables-counted-second", best, 1.5);
    }

    private static double Timed(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
