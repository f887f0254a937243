using Commonweal.Analysis.Segregation.Spatial;

namespace Commonweal.UnitTests.Segregation;

/// <summary>Where the grid's 8 × 8 areas lie: squares of 500 m, in rows.</summary>
internal static class PlacedGrid
{
    private const double Side = 500;

    public static PlacedAreas Places { get; } = new(
        [.. Enumerable.Range(0, 64).Select(area => (Side * (area % 8), Side * (area / 8)))], [.. Enumerable.Repeat(Side * Side, 64)]);

    /// <summary>Squares that share a side.</summary>
    public static IReadOnlyList<SharedBorder> Sides { get; } = [.. Touching(1, Side)];

    /// <summary>Squares that share a side or a corner.</summary>
    public static IReadOnlyList<SharedBorder> Corners { get; } = [.. Touching(2, 1)];

    private static IEnumerable<SharedBorder> Touching(int farthest, double length) =>
        from first in Enumerable.Range(0, 64)
        from second in Enumerable.Range(first + 1, 63 - first)
        let across = Math.Abs((first % 8) - (second % 8))
        let down = Math.Abs((first / 8) - (second / 8))
        where Math.Max(across, down) == 1 && across + down <= farthest
        select new SharedBorder(first, second, length);
}
