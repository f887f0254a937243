using Commonweal.Analysis.Scanning;

namespace Commonweal.UnitTests.Scanning;

public class ScanFaultTests
{
    private static readonly ScanRegion Fine = new(new ScanPoint(0, 0), 3, 100);

    public static TheoryData<ScanRegion, ScanModel> Senseless => new()
    {
        { Fine with { Cases = -1 }, ScanModel.Poisson },
        { Fine with { Population = -1 }, ScanModel.Poisson },
        { Fine with { Population = double.NaN }, ScanModel.Poisson },
        { Fine with { Population = 0 }, ScanModel.Poisson },
        { Fine with { Place = new ScanPoint(double.PositiveInfinity, 0) }, ScanModel.Poisson },
        { Fine with { Cases = 20_000_000 }, ScanModel.Poisson },
        { Fine with { Cases = 101 }, ScanModel.Bernoulli },
        { Fine with { Population = 99.5 }, ScanModel.Bernoulli },
    };

    [Theory]
    [MemberData(nameof(Senseless))]
    public void Clusters_SenselessRegion_Refuse(ScanRegion region, ScanModel model) =>
        Assert.Throws<ArgumentException>(() => CircularScan.Clusters([Fine, region], new CircularScanSettings { Model = model }));

    [Theory]
    [InlineData(0)]
    [InlineData(0.51)]
    [InlineData(double.NaN)]
    public void Clusters_SenselessShare_Refuse(double share) =>
        Assert.Throws<ArgumentException>(() => CircularScan.Clusters([Fine], new CircularScanSettings { Share = share }));

    [Fact]
    public void Clusters_SenselessSettings_Refuse()
    {
        Assert.ThrowsAny<ArgumentException>(() => CircularScan.Clusters([Fine], new CircularScanSettings { Simulations = 0 }));
        Assert.ThrowsAny<ArgumentException>(() => CircularScan.Clusters([Fine], new CircularScanSettings { MinimumCases = 0 }));
        Assert.ThrowsAny<ArgumentException>(() => CircularScan.Clusters([Fine with { Place = new(0, 91) }], new CircularScanSettings { Coordinates = ScanCoordinates.Degrees }));
        Assert.ThrowsAny<ArgumentException>(() => CircularScan.Clusters([.. Enumerable.Repeat(Fine, 5_001)], new CircularScanSettings()));
    }

    [Fact]
    public void Clusters_SenselessEvents_Refuse()
    {
        var settings = new SpaceTimeScanSettings();
        Assert.ThrowsAny<ArgumentException>(() => SpaceTimeScan.Clusters([new(0, 0)], new int[2, 3], settings));
        Assert.ThrowsAny<ArgumentException>(() => SpaceTimeScan.Clusters([new(0, 0)], new[,] { { 1, -1 } }, settings));
        Assert.ThrowsAny<ArgumentException>(() => SpaceTimeScan.Clusters([new(0, 0)], new int[1, 4_000_001], settings));
        Assert.ThrowsAny<ArgumentException>(() => SpaceTimeScan.Clusters([new(0, 0)], new int[1, 3], settings with { MostRegions = 0 }));
        Assert.ThrowsAny<ArgumentException>(() => SpaceTimeScan.Clusters([new(0, 0)], new int[1, 3], settings with { MostSteps = 0 }));
    }
}
