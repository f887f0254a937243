using Commonweal.Analysis.Scanning;

namespace Commonweal.UnitTests.Scanning;

public class SpaceTimeScanOracleTests
{
    public static TheoryData<string> Periods => ["berlin12_weeks271_290", "berlin12_peak20weeks", "nm_1986_1989", "nm_1973_1991"];

    [Theory]
    [MemberData(nameof(Periods))]
    public void Clusters_ReferencePeriods_BeginWithTheOracles(string period)
    {
        var row = Assert.Single(ReferenceScans.Table($"out_stpermutation_mlc_{period}.csv"));
        var (places, counts, settings, names) = Read(period);
        var cluster = SpaceTimeScan.Clusters(places, counts, settings)[0];

        Assert.Equal(row["locations"].Split(';'), cluster.Window.Members.Select(member => names[member]));
        Assert.Equal(row.Number("duration"), cluster.Window.Steps);
        Assert.Equal(row.Number("mlc_score"), cluster.Window.Ratio, tolerance: 1e-10);
        Assert.True(Math.Abs(row.Number("mc_pvalue") - cluster.P) <= ReferenceScans.P, $"p {cluster.P} instead of {row["mc_pvalue"]}");
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void Clusters_ManyMoreDeals_AgreeWithTheReferenceWithinItsOwnError(string period)
    {
        var reference = ReferenceScans.Table($"out_stpermutation_mlc_{period}.csv")[0].Number("mc_pvalue");
        var (places, counts, settings, _) = Read(period);
        var p = SpaceTimeScan.Clusters(places, counts, settings with { Simulations = 4_999, Seed = 20_260_301 })[0].P;

        Assert.Equal(reference, p, tolerance: ReferenceScans.ThreeErrors(reference, 4_999));
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void Windows_ReferencePeriods_AreTheTop200OfTheOracle(string period)
    {
        var expected = ReferenceScans.Table($"out_stpermutation_top200_{period}.csv");
        var (places, counts, settings, _) = Read(period);
        var windows = SpaceTimeScan.Windows(places, counts, settings, 1_000);
        var cases = counts.Cast<int>().Sum();

        Assert.Equal(200, expected.Count);
        foreach (var (rank, row) in expected.Index())
        {
            Assert.Equal(row.Number("score"), windows[rank].Ratio, tolerance: 1e-10);
            var window = Assert.Single(windows, window => window.Steps == (int)row.Number("duration") && window.Members.SequenceEqual(row.Members("members")));
            Assert.Equal(row.Number("score"), window.Ratio, tolerance: 1e-10);
            Assert.Equal(row.Number("relrisk_in"), window.Cases / window.Expected, tolerance: 1e-12);
            Assert.Equal(row.Number("relrisk_out"), (cases - window.Cases) / (cases - window.Expected), tolerance: 1e-12);
        }
    }

    private static (IReadOnlyList<ScanPoint> Places, int[,] Counts, SpaceTimeScanSettings Settings, IReadOnlyList<string> Names) Read(string period)
    {
        var berlin = period.StartsWith("berlin", StringComparison.Ordinal);
        var (places, counts) = period switch
        {
            "berlin12_weeks271_290" => ReferenceScans.Berlin(271, 20),
            // The twenty weeks that end where the whole city had most cases in one week.
            "berlin12_peak20weeks" => ReferenceScans.Berlin(270, 20),
            "nm_1986_1989" => ReferenceScans.NewMexico(1986, 1989),
            _ => ReferenceScans.NewMexico(1973, 1991),
        };
        var names = berlin
            ? ReferenceScans.Table("input_berlin12_centroids.csv").Select(row => row["district"])
            : ReferenceScans.Table("input_nm_braincancer_geo.csv").Select(row => row["county"]);
        return (places, counts, new SpaceTimeScanSettings { MostRegions = berlin ? 6 : 15 }, [.. names]);
    }
}
