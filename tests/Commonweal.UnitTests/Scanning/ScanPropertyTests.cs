using Commonweal.Analysis.Scanning;
using CsCheck;

namespace Commonweal.UnitTests.Scanning;

public class ScanPropertyTests
{
    private static readonly Gen<ScanPoint> Points = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).Select((x, y) => new ScanPoint(x, y));

    private static readonly Gen<ScanRegion[]> Maps = Gen.Select(Points, Gen.Long[0, 9], Gen.Int[9, 400])
        .Select((place, cases, population) => new ScanRegion(place, cases, population)).Array[2, 14];

    private static readonly Gen<(ScanPoint[] Places, int[,] Counts)> Events =
        from places in Points.Array[2, 10]
        from steps in Gen.Int[1, 7]
        from counts in Gen.Int[0, 4].Array[places.Length * steps]
        select (places, Grid(counts, places.Length, steps));

    [Fact]
    public void Clusters_AnyMap_AreTheMostUnusualOfAllCirclesAndStayApart() =>
        Gen.Select(Maps, Gen.Bool).Sample((map, bernoulli) =>
        {
            var settings = new CircularScanSettings { Simulations = 1, MinimumCases = 1, Model = bernoulli ? ScanModel.Bernoulli : ScanModel.Poisson };
            var clusters = CircularScan.Clusters(map, settings);
            var everything = Everything(map, bernoulli).ToList();
            var taken = new HashSet<int>();
            foreach (var cluster in clusters)
            {
                var free = everything.Where(window => !window.Members.Any(taken.Contains)).Max(window => window.Ratio);
                Assert.Equal(free, cluster.Window.Ratio, tolerance: 1e-9);
                Assert.All(cluster.Window.Members, member => Assert.True(taken.Add(member)));
            }

            Assert.All(everything, window => Assert.True(window.Ratio < 1e-9 || window.Members.Any(taken.Contains)));
        });

    [Fact]
    public void Clusters_RegionsInAnotherOrder_AreTheSame() =>
        Maps.Where(AllDistancesDiffer).SelectMany(map => Gen.Shuffle(Enumerable.Range(0, map.Length).ToArray()).Select(order => (map, order))).Sample((map, order) =>
        {
            var settings = new CircularScanSettings { Simulations = 1 };
            var straight = CircularScan.Windows(map, settings, 1);
            var shuffled = CircularScan.Windows([.. order.Select(region => map[region])], settings, 1);
            Assert.Equal(straight.Count, shuffled.Count);
            foreach (var (one, other) in straight.Zip(shuffled))
                Assert.Equal(one.Ratio, other.Ratio, tolerance: 1e-12);
        });

    [Fact]
    public void Clusters_PopulationsScaled_AreTheSame() =>
        Gen.Select(Maps, Gen.Int[2, 9]).Sample((map, factor) =>
        {
            var settings = new CircularScanSettings { Simulations = 9 };
            var scaled = CircularScan.Clusters([.. map.Select(region => region with { Population = region.Population * factor })], settings);
            var clusters = CircularScan.Clusters(map, settings);
            Assert.Equal(clusters.Select(cluster => cluster.Window.Members), scaled.Select(cluster => cluster.Window.Members));
            foreach (var (one, other) in clusters.Zip(scaled))
                Assert.Equal(one.Window.Ratio, other.Window.Ratio, tolerance: 1e-10);
        });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Clusters_AnyNumberOfThreads_AreTheSameToTheLastBit(int threads) =>
        Gen.Select(Maps, Events, Gen.Int).Sample(
            (map, events, seed) =>
            {
                var settings = new CircularScanSettings { Simulations = 99, Seed = seed };
                Assert.Equal(Bits(CircularScan.Clusters(map, settings)), Bits(CircularScan.Clusters(map, settings, threads)));
                var dated = new SpaceTimeScanSettings { Simulations = 99, Seed = seed };
                Assert.Equal(Bits(SpaceTimeScan.Clusters(events.Places, events.Counts, dated)), Bits(SpaceTimeScan.Clusters(events.Places, events.Counts, dated, threads)));
            },
            iter: 20);

    [Fact]
    public void Clusters_EverythingOnTheLastDay_StandOutInNothing()
    {
        // Region and date explain each other wholly, whatever the regions' sizes.
        var counts = new[,] { { 0, 0, 3 }, { 0, 0, 9 }, { 0, 0, 1 } };
        Assert.Empty(SpaceTimeScan.Clusters([new(0, 0), new(1, 0), new(5, 5)], counts, new SpaceTimeScanSettings()));
    }

    [Fact]
    public void Clusters_NothingHappened_AreNone()
    {
        Assert.Empty(CircularScan.Clusters([new(new(0, 0), 0, 10), new(new(1, 1), 0, 10)], new CircularScanSettings()));
        Assert.Empty(CircularScan.Clusters([], new CircularScanSettings()));
        Assert.Empty(SpaceTimeScan.Clusters([new(0, 0)], new int[1, 5], new SpaceTimeScanSettings()));
        Assert.Empty(SpaceTimeScan.Clusters([], new int[0, 0], new SpaceTimeScanSettings()));
    }

    private static IEnumerable<(int[] Members, double Ratio)> Everything(ScanRegion[] map, bool bernoulli)
    {
        var (cases, people) = (map.Sum(region => region.Cases), map.Sum(region => region.Population));
        foreach (var centre in map)
        {
            var order = Enumerable.Range(0, map.Length)
                .OrderBy(region => Math.Pow(map[region].Place.X - centre.Place.X, 2) + Math.Pow(map[region].Place.Y - centre.Place.Y, 2)).ToArray();
            for (var size = 1; size <= map.Length; size++)
            {
                var (c, n) = (order[..size].Sum(region => map[region].Cases), order[..size].Sum(region => map[region].Population));
                if (n <= people / 2)
                    yield return (order[..size], c <= n * cases / people ? 0 : bernoulli ? Bernoulli(c, n, cases, people) : Poisson(c, n * cases / people, cases));
            }
        }
    }

    private static double Poisson(double c, double e, double all) => Times(c, c / e) + Times(all - c, (all - c) / (all - e));

    private static double Bernoulli(double c, double n, double all, double people) =>
        Times(c, c / n) + Times(n - c, (n - c) / n) + Times(all - c, (all - c) / (people - n)) + Times(people - n - all + c, (people - n - all + c) / (people - n))
        - Times(all, all / people) - Times(people - all, (people - all) / people);

    private static double Times(double count, double share) => count == 0 ? 0 : count * Math.Log(share);

    private static bool AllDistancesDiffer(ScanRegion[] map) =>
        map.SelectMany((one, at) => map.Skip(at + 1), (one, other) => Math.Pow(one.Place.X - other.Place.X, 2) + Math.Pow(one.Place.Y - other.Place.Y, 2)).Prepend(0).GroupBy(distance => distance).All(group => group.Count() == 1);

    private static IEnumerable<string> Bits(IEnumerable<ScanCluster> clusters) =>
        clusters.Select(cluster => $"{string.Join(' ', cluster.Window.Members)} {BitConverter.DoubleToInt64Bits(cluster.Window.Ratio)} {BitConverter.DoubleToInt64Bits(cluster.P)}");

    private static int[,] Grid(int[] counts, int regions, int steps)
    {
        var grid = new int[regions, steps];
        Buffer.BlockCopy(counts, 0, grid, 0, counts.Length * sizeof(int));
        return grid;
    }
}
