using Commonweal.Analysis.Scanning;
using Commonweal.Web.Analyse.Scanning;

namespace Commonweal.Benchmarks.Figures.Analysis;

/// <summary>Scanning maps: the promised size, events in space and time, and how time grows.</summary>
internal static class ScanningSpeed
{
    internal static Task MeasureAsync()
    {
        Real();
        Figure.AtMost(
            "analysis-scan-growth",
            Growth.Exponent("regions, 2 cases each, 999 simulations", 3, [250, 500, 1_000, 2_000], size =>
            {
                var map = Map(size);
                return () => CircularScan.Clusters(map, new CircularScanSettings());
            }),
            2.2);
        Figure.Note($"promised: regions² · simulations, an exponent of 2");
        Figure.AtMost(
            "analysis-space-time-growth",
            Growth.Exponent("regions, 26 weeks, 999 simulations", 3, [50, 100, 200, 400], size =>
            {
                var (places, counts) = Weeks(size, 26);
                return () => SpaceTimeScan.Clusters(places, counts, new SpaceTimeScanSettings());
            }),
            2.2);
        Figure.Note($"promised: regions² · weeks · simulations, an exponent of 2");
        return Task.CompletedTask;
    }

    private static void Real()
    {
        var folder = Reference.Folder;
        if (Path.Combine(folder, "signals", "input_scan_nyleukemia.csv") is var path && !File.Exists(path))
        {
            Reference.Missing("the map of 281 regions");
            return;
        }

        var regions = RegionsFile.ReadCounted(path, ScanCoordinates.Plane, ScanModel.Poisson).Regions;
        var (first, best) = Growth.Seconds(40, () => CircularScan.Clusters(regions, new CircularScanSettings()));
        Figure.Note($"281 regions × 999 simulations: {first:0.000} s the first time, {best:0.000} s the best of 40; smerc in R 1.7 s, SpatialEpi in R with C++ 2.0 s");
        Figure.AtMost("analysis-scan-281-regions-seconds", best, 0.1);
    }

    private static ScanRegion[] Map(int size)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, size).Select(_ => new ScanRegion(new ScanPoint(random.NextDouble(), random.NextDouble()), random.Next(0, 5), random.Next(1_000, 5_000)))];
    }

    private static (ScanPoint[] Places, int[,] Counts) Weeks(int size, int weeks)
    {
        var random = new Random(7);
        var counts = new int[size, weeks];
        for (var region = 0; region < size; region++)
        {
            for (var week = 0; week < weeks; week++)
                counts[region, week] = random.Next(10) == 0 ? 1 : 0;
        }

        return ([.. Enumerable.Range(0, size).Select(_ => new ScanPoint(random.NextDouble(), random.NextDouble()))], counts);
    }
}
