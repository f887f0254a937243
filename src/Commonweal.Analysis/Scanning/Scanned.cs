namespace Commonweal.Analysis.Scanning;

/// <summary>What both scans have in common: clusters that stay apart, each with its p among the maps drawn by chance.</summary>
internal static class Scanned
{
    // Two windows may be equally unusual and differ in the last digit: a tie counts against the cluster.
    private const double Tie = 1e-9;

    public static IReadOnlyList<ScanCluster> Clusters(WindowSearch search, int[] counts, SimulatedMaxima.DrawCounts draw, int simulations, int threads)
    {
        var windows = search.Apart(counts).ToList();
        if (windows.Count == 0)
            return [];
        var maxima = new SimulatedMaxima(search, draw).Of(simulations, threads);
        Array.Sort(maxima);
        return [.. windows.Select(window => new ScanCluster(window, P(maxima, window.Ratio)))];
    }

    /// <summary>The first windows, of those with the same members and steps only one.</summary>
    public static IReadOnlyList<ScanWindow> Distinct(IEnumerable<ScanWindow> windows, int most) =>
        [.. windows.DistinctBy(window => (window.Steps, string.Join(',', window.Members))).Take(most)];

    public static void Check(IReadOnlyList<ScanPoint> places, ScanCoordinates coordinates, int simulations)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(simulations, 1);
        if (places.Count > ScanLimits.MostRegions)
            throw new ArgumentException($"A scan takes at most {ScanLimits.MostRegions} regions; these are {places.Count}.", nameof(places));
        for (var region = 0; region < places.Count; region++)
        {
            var (x, y) = (Math.Abs(places[region].X), Math.Abs(places[region].Y));
            if (!double.IsFinite(x) || !double.IsFinite(y))
                throw new ArgumentException($"The place of region {region} is not finite.", nameof(places));
            if (coordinates == ScanCoordinates.Degrees && (x > 180 || y > 90))
                throw new ArgumentException($"The place of region {region} is not a longitude (-180 to 180) and a latitude (-90 to 90).", nameof(places));
        }
    }

    public static int CheckedTotal(long cases) =>
        cases <= ScanLimits.MostCases ? (int)cases : throw new ArgumentException($"A scan takes at most {ScanLimits.MostCases} cases; these are {cases}.", nameof(cases));

    private static double P(double[] sorted, double ratio)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < ratio - Tie ? (middle + 1, high) : (low, middle);
        }

        return (sorted.Length - low + 1.0) / (sorted.Length + 1);
    }
}
