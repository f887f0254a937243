using System.Globalization;

namespace Commonweal.Benchmarks;

/// <summary>One line of the report, and whether any figure so far missed its target.</summary>
internal static class Figure
{
    internal static bool Missed { get; private set; }

    internal static void AtLeast(string name, double value, double target) => Print(name, value, ">=", target, value >= target);

    internal static void AtMost(string name, double value, double target) => Print(name, value, "<=", target, value <= target);

    /// <summary>What explains a figure: to the error output, so that the report holds figures only.</summary>
    internal static void Note(FormattableString note) => Console.Error.WriteLine("  " + note.ToString(CultureInfo.InvariantCulture));

    private static void Print(string name, double value, string sign, double target, bool met)
    {
        Missed |= !met;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figure {name} {value:0.###} target {sign}{target:0.###}"));
    }
}
