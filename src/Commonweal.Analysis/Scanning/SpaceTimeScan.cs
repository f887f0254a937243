namespace Commonweal.Analysis.Scanning;

/// <summary>
/// Finds where cases lie together now, without knowing who lives there: the prospective space-time permutation scan
/// (Kulldorff, Heffernan, Hartman, Assunção and Mostashari, PLoS Medicine 2, 2005). Cylinders of every width and length that
/// end at the last time step are compared with what region and time step lead to expect, and the most unusual with the most
/// unusual after the dates were dealt anew over the cases.
/// </summary>
/// <remarks>
/// Of C cases, let C_z lie in a circle's regions and C_d in the last d steps: C_z C_d / C are expected in the cylinder, and
/// the ratio is that of the Poisson model. A region with more cases than others, or a season with more, does not stand out.
/// Time grows with the square of the regions, times steps, times simulations.
/// </remarks>
public static class SpaceTimeScan
{
    /// <summary>The clusters that end at the last time step, the most unusual first; no two have a region in common.</summary>
    /// <param name="places">Where the regions lie; at most 5,000.</param>
    /// <param name="counts">Cases by region and time step, the last step being now.</param>
    /// <param name="settings">What is looked at.</param>
    /// <exception cref="ArgumentException">The counts do not fit the places, one is negative, or there are too many.</exception>
    public static IReadOnlyList<ScanCluster> Clusters(IReadOnlyList<ScanPoint> places, int[,] counts, SpaceTimeScanSettings settings) =>
        Clusters(places, counts, settings, threads: -1);

    /// <summary>The most unusual cylinders, whether or not they overlap, the most unusual first; of several with the same members and steps one.</summary>
    /// <param name="places">Where the regions lie; at most 5,000.</param>
    /// <param name="counts">Cases by region and time step, the last step being now.</param>
    /// <param name="settings">What is looked at; seed and simulations do not matter.</param>
    /// <param name="most">How many at most.</param>
    /// <exception cref="ArgumentException">The counts do not fit the places, one is negative, or there are too many.</exception>
    public static IReadOnlyList<ScanWindow> Windows(IReadOnlyList<ScanPoint> places, int[,] counts, SpaceTimeScanSettings settings, int most)
    {
        var cases = CheckedCases(places, counts, settings);
        return cases == 0 ? [] : Scanned.Distinct(Search(places, counts, settings, cases, out var since).All(since), most);
    }

    internal static IReadOnlyList<ScanCluster> Clusters(IReadOnlyList<ScanPoint> places, int[,] counts, SpaceTimeScanSettings settings, int threads)
    {
        var cases = CheckedCases(places, counts, settings);
        if (cases == 0)
            return [];
        var search = Search(places, counts, settings, cases, out var since);
        var dates = new DealtDates(counts, Steps(counts, settings), settings.Seed);
        return Scanned.Clusters(search, since, dates.Deal, settings.Simulations, threads);
    }

    private static WindowSearch Search(IReadOnlyList<ScanPoint> places, int[,] counts, SpaceTimeScanSettings settings, int cases, out int[] since)
    {
        var (regions, all, steps) = (places.Count, counts.GetLength(1), Steps(counts, settings));
        var (byRegion, byAge) = (new double[regions], new double[all]);
        since = new int[regions * steps];
        for (var region = 0; region < regions; region++)
        {
            for (var age = 0; age < all; age++)
            {
                var count = counts[region, all - 1 - age];
                byRegion[region] += count;
                byAge[age] += count;
                if (age < steps)
                    since[(age * regions) + region] = count;
            }
        }

        DealtDates.Accumulate(since, regions);
        var casesSince = new double[steps];
        var sum = 0.0;
        for (var age = 0; age < steps; age++)
            casesSince[age] = sum += byAge[age];
        var circles = Circles.Around(places, settings.Coordinates, byRegion, cases, settings.MostRegions ?? Math.Max(1, regions / 2));
        return new WindowSearch(circles, cases, casesSince, new LikelihoodRatio(cases, population: null), settings.MinimumCases);
    }

    private static int Steps(int[,] counts, SpaceTimeScanSettings settings) => Math.Min(settings.MostSteps ?? int.MaxValue, counts.GetLength(1));

    private static int CheckedCases(IReadOnlyList<ScanPoint> places, int[,] counts, SpaceTimeScanSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.MostRegions ?? 1, 1, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.MostSteps ?? 1, 1, nameof(settings));
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.MinimumCases, 1, nameof(settings));
        Scanned.Check(places, settings.Coordinates, settings.Simulations);
        if (counts.GetLength(0) != places.Count)
            throw new ArgumentException($"There are {places.Count} places and {counts.GetLength(0)} rows of counts.", nameof(counts));
        if ((long)places.Count * Steps(counts, settings) > ScanLimits.MostCells)
            throw new ArgumentException($"A scan takes at most {ScanLimits.MostCells} regions times steps: look back over fewer steps.", nameof(counts));
        var cases = 0L;
        foreach (var count in counts)
            cases += count >= 0 ? count : throw new ArgumentException("A count is negative.", nameof(counts));
        return Scanned.CheckedTotal(cases);
    }
}
