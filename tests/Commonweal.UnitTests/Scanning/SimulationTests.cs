using Commonweal.Analysis.Scanning;
using CsCheck;

namespace Commonweal.UnitTests.Scanning;

public class SimulationTests
{
    private static readonly Gen<(ScanPoint[] Places, double[] People, int[] Cases)> Maps =
        from regions in Gen.Int[2, 12]
        from places in Gen.Select(Gen.Double[0, 9], Gen.Double[0, 9]).Select((x, y) => new ScanPoint(x, y)).Array[regions]
        from people in Gen.Int[3, 300].Array[regions]
        from cases in Gen.Int[0, 3].Array[regions].Where(cases => cases.Sum() > 0)
        select (places, people.Select(count => (double)count).ToArray(), cases);

    [Fact]
    public void Maxima_AnyMap_AreThoseOfLookingAtEveryWindowClosely() =>
        Gen.Select(Maps, Gen.Int[1, 3], Gen.Bool, Gen.Int).Sample(
            (map, minimum, bernoulli, seed) =>
            {
                var (cases, people) = (map.Cases.Sum(), map.People.Sum());
                var circles = Circles.Around(map.Places, ScanCoordinates.Plane, map.People, people / 2, map.Places.Length);
                var search = new WindowSearch(circles, people, [cases], new LikelihoodRatio(cases, bernoulli ? people : null), minimum);
                var scattered = new ScatteredCases(map.People, cases, seed);
                AreThose(search, bernoulli ? scattered.WithoutRepeating : scattered.Independently);
            },
            iter: 200);

    [Fact]
    public void Maxima_AnyDates_AreThoseOfLookingAtEveryWindowClosely() =>
        Gen.Select(Maps, Gen.Int[1, 6], Gen.Int).Sample(
            (map, steps, seed) =>
            {
                var counts = new int[map.Places.Length, steps];
                for (var region = 0; region < map.Places.Length; region++)
                    counts[region, region % steps] = map.Cases[region] * 3;
                var cases = map.Cases.Sum() * 3;
                var since = Enumerable.Range(0, steps).Select(age => (double)counts.Cast<int>().Where((_, at) => at % steps >= steps - 1 - age).Sum()).ToList();
                var circles = Circles.Around(map.Places, ScanCoordinates.Plane, [.. map.Cases.Select(count => count * 3.0)], cases, map.Places.Length);
                AreThose(new WindowSearch(circles, cases, since, new LikelihoodRatio(cases, null), 1), new DealtDates(counts, steps, seed).Deal);
            },
            iter: 200);

    [Fact]
    public void Ratio_AnyWindow_IsAtMostTheSquareOfExcessOverSpread() =>
        Gen.Select(Gen.Int[1, 500], Gen.Double[0, 1], Gen.Double[0.001, 0.999], Gen.Int[1, 3_000]).Sample((cases, insideShare, weight, healthy) =>
        {
            var inside = (long)Math.Ceiling(cases * insideShare);
            var expected = weight * cases;
            Poisson(new LikelihoodRatio(cases, null));
            var people = cases + healthy;
            var size = Math.Clamp(Math.Round(weight * people), inside, people - (cases - inside));
            expected = size * cases / people;
            if (size > 0 && size < people)
                Poisson(new LikelihoodRatio(cases, people));

            void Poisson(LikelihoodRatio ratio)
            {
                var (excess, spread) = (inside - expected, ratio.Spread(expected));
                Assert.True(ratio.Of(inside, expected) * spread * spread <= Math.Max(0, excess) * excess * (1 + 1e-9));
            }
        });

    [Fact]
    public void Independently_ManyMaps_HaveAllCasesInProportion()
    {
        var scattered = new ScatteredCases([10, 0, 30, 60], 1_000, seed: 5);
        var sums = new int[4];
        for (var map = 0; map < 500; map++)
        {
            var counts = new int[4];
            scattered.Independently(map, counts);
            Assert.Equal(1_000, counts.Sum());
            for (var region = 0; region < 4; region++)
                sums[region] += counts[region];
        }

        Assert.Equal(0, sums[1]);
        Assert.Equal(0.1, sums[0] / 500_000.0, tolerance: 0.002);
        Assert.Equal(0.6, sums[3] / 500_000.0, tolerance: 0.003);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(90)]
    public void WithoutRepeating_ManyMaps_HaveAllCasesAndNoneTwice(int cases)
    {
        double[] people = [5, 20, 75];
        var scattered = new ScatteredCases(people, cases, seed: 5);
        var (sum, squares) = (0.0, 0.0);
        const int maps = 4_000;
        for (var map = 0; map < maps; map++)
        {
            var counts = new int[3];
            scattered.WithoutRepeating(map, counts);
            Assert.Equal(cases, counts.Sum());
            Assert.All(counts.Index(), count => Assert.InRange(count.Item, 0, (int)people[count.Index]));
            sum += counts[1];
            squares += counts[1] * counts[1];
        }

        // The hypergeometric mean and variance of the second region.
        var (mean, variance) = (cases * 0.2, cases * 0.2 * 0.8 * (100 - cases) / 99);
        Assert.Equal(mean, sum / maps, tolerance: 5 * Math.Sqrt(variance / maps));
        Assert.Equal(variance, (squares / maps) - Math.Pow(sum / maps, 2), tolerance: variance * 0.15);
    }

    [Fact]
    public void Deal_AnyDates_KeepsRegionsAndSteps()
    {
        int[,] counts = { { 3, 0, 2 }, { 0, 4, 1 } };
        var moved = false;
        for (var simulation = 0; simulation < 50; simulation++)
        {
            var since = new int[6];
            new DealtDates(counts, 3, seed: 1).Deal(simulation, since);
            Assert.Equal([3, 7, 10], Enumerable.Range(0, 3).Select(age => since[age * 2] + since[(age * 2) + 1]));
            Assert.Equal([5, 5], since[4..]);
            moved |= since[0] != 2;
        }

        Assert.True(moved);
    }

    [Fact]
    public void P_QuietMaps_IsSmallAsOftenAsItSays()
    {
        double[] people = [.. Enumerable.Range(1, 25).Select(region => 100.0 * region)];
        var quiet = new ScatteredCases(people, 120, seed: 77);
        var alarms = 0;
        for (var map = 0; map < 400; map++)
        {
            var counts = new int[25];
            quiet.Independently(map, counts);
            var regions = counts.Select((count, region) => new ScanRegion(new ScanPoint(region % 5, region / 5), count, people[region])).ToList();
            if (CircularScan.Clusters(regions, new CircularScanSettings { Simulations = 99, Seed = map })[0].P <= 0.1)
                alarms++;
        }

        // 40 expected; the range is that of four standard deviations.
        Assert.InRange(alarms, 16, 64);
    }

    private static void AreThose(WindowSearch search, SimulatedMaxima.DrawCounts draw)
    {
        var maxima = new SimulatedMaxima(search, draw).Of(13);
        for (var simulation = 0; simulation < maxima.Length; simulation++)
        {
            var counts = new int[search.Circles.Regions * search.Steps];
            draw(simulation, counts);
            Assert.Equal(search.All(counts).Select(window => window.Ratio).FirstOrDefault(), maxima[simulation]);
            Assert.Equal(search.Apart(counts).Select(window => window.Ratio).FirstOrDefault(), maxima[simulation]);
        }
    }
}
