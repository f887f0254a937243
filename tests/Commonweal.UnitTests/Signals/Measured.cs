namespace Commonweal.UnitTests.Signals;

/// <summary>What we publish about how the methods behave, beside their code.</summary>
internal static class Measured
{
    private const string Path = "src/Commonweal.Analysis/Signals/MEASURED.md";

    internal static IReadOnlyList<string> Lines { get; } = File.ReadAllLines(System.IO.Path.Combine(Repository.Root, Path));

    /// <summary>Fails with the lines as they would have to be.</summary>
    internal static void Say(IEnumerable<string> lines)
    {
        var missing = string.Join('\n', lines.Except(Lines, StringComparer.Ordinal));
        Assert.True(missing.Length == 0, $"{Path} does not say:\n{missing}");
    }
}
