using Commonweal.Analysis.Scanning;

namespace Commonweal.UnitTests.Scanning;

public class CircularScanOracleTests
{
    public static TheoryData<string, int> Maps => new(
        from map in new[] { "ncsids74", "ncsids79", "ncsids74_79", "ncsids74_greatcircle", "nyleukemia" }
        from share in new[] { 50, 10 }
        select (map, share));

    [Theory]
    [MemberData(nameof(Maps))]
    public void Clusters_ReferenceMaps_HaveTheMembersRatiosAndPsOfTheOracle(string map, int share)
    {
        // The reference ends its list with a region that stands out in nothing (ratio 0); it is no cluster.
        var expected = ReferenceScans.Table($"out_scan_clusters_{map}_ub{share}.csv").Where(row => row.Number("loglikrat") > 0).ToList();
        var clusters = CircularScan.Clusters(ReferenceScans.Regions($"input_scan_{map}.csv"), Settings(map, share));

        Assert.Equal(expected.Count, clusters.Count);
        foreach (var (row, cluster) in expected.Zip(clusters))
        {
            Assert.Equal(row.Members("regions"), cluster.Window.Members);
            Assert.Equal(row.Number("centroid") - 1, cluster.Window.Centre);
            Assert.Equal(row.Number("cases"), cluster.Window.Cases);
            Assert.Equal(row.Number("expected"), cluster.Window.Expected, tolerance: 1e-10 * cluster.Window.Expected);
            Assert.Equal(row.Number("loglikrat"), cluster.Window.Ratio, tolerance: 1e-10);
            Assert.True(Math.Abs(row.Number("pvalue_999") - cluster.P) <= ReferenceScans.P, $"p {cluster.P} instead of {row["pvalue_999"]}");
        }
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void Windows_ReferenceMaps_AreTheTop200OfTheOracleInOrder(string map, int share)
    {
        var expected = ReferenceScans.Table($"out_scan_zones_top200_{map}_ub{share}.csv");
        var settings = Settings(map, share) with { MinimumCases = 1 };
        var windows = CircularScan.Windows(ReferenceScans.Regions($"input_scan_{map}.csv"), settings, 200);

        Assert.Equal(200, expected.Count);
        Assert.Equal(200, windows.Count);
        foreach (var (row, window) in expected.Zip(windows))
        {
            Assert.Equal(row.Members("members"), window.Members);
            Assert.Equal(row.Number("llr"), window.Ratio, tolerance: 1e-10);
            Assert.Equal(row.Number("observed"), window.Cases);
            Assert.Equal(row.Number("expected"), window.Expected, tolerance: 1e-10 * window.Expected);
        }
    }

    [Theory]
    [InlineData(50)]
    [InlineData(10)]
    public void Clusters_ManyMoreMaps_AgreeWithTheReferenceWithinItsOwnError(int share)
    {
        var expected = ReferenceScans.Table($"out_scan_clusters_ncsids79_ub{share}.csv").Where(row => row.Number("loglikrat") > 0);
        var settings = Settings("ncsids79", share) with { Simulations = 4_999, Seed = 20_260_301 };
        foreach (var (row, cluster) in expected.Zip(CircularScan.Clusters(ReferenceScans.Regions("input_scan_ncsids79.csv"), settings)))
            Assert.Equal(row.Number("pvalue_999"), cluster.P, tolerance: ReferenceScans.ThreeErrors(row.Number("pvalue_999"), 4_999));
    }

    [Theory]
    [InlineData(ScanModel.Poisson, 50)]
    [InlineData(ScanModel.Poisson, 10)]
    [InlineData(ScanModel.Bernoulli, 50)]
    [InlineData(ScanModel.Bernoulli, 10)]
    public void Clusters_SecondReference_HaveItsMembersAndPs(ScanModel model, int share)
    {
        var name = model == ScanModel.Poisson ? "poisson" : "binomial";
        var expected = ReferenceScans.Table($"out_spatialepi_NYleukemia_{name}_ub{share}.csv");
        var regions = ReferenceScans.Regions("input_spatialepi_NYleukemia.csv", "x_km", "y_km");
        var settings = new CircularScanSettings { Share = share / 100.0, MinimumCases = 1, Model = model };
        var clusters = CircularScan.Clusters(regions, settings);

        // The reference lists those with p under 0.05.
        Assert.Equal(expected.Count, clusters.Count(cluster => cluster.P < 0.05));
        foreach (var (row, cluster) in expected.Zip(clusters))
        {
            Assert.Equal(row.Members("regions"), cluster.Window.Members);
            Assert.Equal(row.Number("loglikrat") + Excess(cluster.Window, model), cluster.Window.Ratio, tolerance: model == ScanModel.Poisson ? 1e-10 : 2e-9);
            Assert.True(Math.Abs(row.Number("pvalue") - cluster.P) <= ReferenceScans.P, $"p {cluster.P} instead of {row["pvalue"]}");
        }
    }

    [Theory]
    [InlineData(50, 0, 15.18689433855844034)]
    [InlineData(50, 1, 8.292566826431876519)]
    [InlineData(10, 0, 12.39258468864049888)]
    [InlineData(10, 1, 8.292566826431876519)]
    public void Windows_Bernoulli_AreThoseOfSixtyDigitArithmetic(int share, int cluster, double exact)
    {
        // The reference itself is 1.7e-9 beside the exact values: its terms of a million people cancel.
        var regions = ReferenceScans.Regions("input_spatialepi_NYleukemia.csv", "x_km", "y_km");
        var settings = new CircularScanSettings { Share = share / 100.0, Model = ScanModel.Bernoulli, Simulations = 1 };
        Assert.Equal(exact, CircularScan.Clusters(regions, settings)[cluster].Window.Ratio, tolerance: 1e-12);
    }

    // The second reference cuts the 552 expected cases down to 551 (their sum is 551.9999999999995) where it subtracts the
    // ratio of the whole map, and in what lies outside.
    private static double Excess(ScanWindow window, ScanModel model)
    {
        const double all = 552, cut = 551;
        return model == ScanModel.Poisson
            ? ((all - window.Cases) * Math.Log((cut - window.Expected) / (all - window.Expected))) + (all * Math.Log(all / cut))
            : 0;
    }

    private static CircularScanSettings Settings(string map, int share) => new()
    {
        Share = share / 100.0,
        Coordinates = map.EndsWith("greatcircle", StringComparison.Ordinal) ? ScanCoordinates.Degrees : ScanCoordinates.Plane,
    };
}
