using System.Globalization;
using System.Text.Json;
using Commonweal.Analysis.Mixing;

namespace Commonweal.UnitTests.Mixing;

/// <summary>Registers to seat, plans of others for them, and grouping instances with the best values seen.</summary>
internal static class Registers
{
    /// <summary>The plans GroupSelect's DREAM made, with what was counted of them.</summary>
    public static IReadOnlyList<JsonElement> Dream { get; } = [.. JsonDocument.Parse(ReferenceData.Text("tables/oracle-dream.json")).RootElement.EnumerateArray()];

    /// <summary>The task one of those plans was made for.</summary>
    public static SeatingTask Task(JsonElement dream) => Task(
        dream.GetProperty("data").GetString()!,
        [.. dream.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)],
        dream.GetProperty("tables").GetInt32(),
        dream.GetProperty("rounds").GetInt32());

    /// <summary>A task for a register.</summary>
    public static SeatingTask Task(string register, string[] fields, int tables, int rounds)
    {
        string[][] lines = [.. File.ReadLines(ReferenceData.Find($"tables/{register}.csv")).Where(line => line.Length > 0).Select(line => line.Split(','))];
        var people = lines[1..];
        var columns = fields.Select(field => Array.IndexOf(lines[0], field));
        return new SeatingTask(people.Length, SeatingTask.EvenSeats(people.Length, tables), rounds, [.. columns.Select(column => (IReadOnlyList<string>)[.. people.Select(person => person[column])])]);
    }

    /// <summary>A grouping instance: distances, and for each group its least and most people.</summary>
    public static (double[,] Distances, (int Least, int Most)[] Sizes) Instance(string name)
    {
        string[][] lines = [.. File.ReadLines(ReferenceData.Find($"tables/{name}.txt")).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(line => line.Length > 0)];
        int[] limits = [.. lines[0][3..].Select(Whole)];
        var distances = new double[Whole(lines[0][0]), Whole(lines[0][0])];
        foreach (var line in lines[1..])
            distances[Whole(line[0]), Whole(line[1])] = double.Parse(line[2], CultureInfo.InvariantCulture);
        return (distances, [.. limits.Chunk(2).Select(pair => (pair[0], pair[1]))]);
    }

    /// <summary>The greatest diversity anybody has shown for an instance.</summary>
    public static double BestSeen(string name) =>
        JsonDocument.Parse(ReferenceData.Text("tables/oracle-tpsdp.json")).RootElement.GetProperty("best_seen").GetProperty(name).GetDouble();

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
