using System.Globalization;

namespace Commonweal.Analysis.Scanning;

/// <summary>
/// Finds where on a map more cases lie together than chance explains: Kulldorff's circular scan statistic
/// (A spatial scan statistic, Communications in Statistics 26, 1997). Circles of every size are drawn around every region;
/// each is compared with the rest of the map, and the most unusual with the most unusual of maps drawn by chance.
/// </summary>
/// <remarks>
/// With C cases on the map, c inside and E expected, the logarithm of the likelihood ratio is
/// c ln(c/E) + (C−c) ln((C−c)/(C−E)) where c > E, else 0; with <see cref="ScanModel.Bernoulli"/> the same terms of those who
/// are no case are added. E is in proportion to the population. Time grows with the square of the regions, times the simulations.
/// </remarks>
public static class CircularScan
{
    /// <summary>The clusters, the most unusual first; no two have a region in common.</summary>
    /// <param name="regions">At most 5,000 regions; the answer names them by their positions.</param>
    /// <param name="settings">What is looked at.</param>
    /// <exception cref="ArgumentException">A region's figures make no sense, there are too many, or nobody lives on the map.</exception>
    public static IReadOnlyList<ScanCluster> Clusters(IReadOnlyList<ScanRegion> regions, CircularScanSettings settings) =>
        Clusters(regions, settings, threads: -1);

    /// <summary>The most unusual circles, whether or not they overlap, the most unusual first; of several with the same members one.</summary>
    /// <param name="regions">At most 5,000 regions.</param>
    /// <param name="settings">What is looked at; seed and simulations do not matter.</param>
    /// <param name="most">How many at most.</param>
    /// <exception cref="ArgumentException">A region's figures make no sense, there are too many, or nobody lives on the map.</exception>
    public static IReadOnlyList<ScanWindow> Windows(IReadOnlyList<ScanRegion> regions, CircularScanSettings settings, int most)
    {
        var cases = CheckedCases(regions, settings);
        return cases == 0 ? [] : Scanned.Distinct(Search(regions, settings, cases).All(Counts(regions)), most);
    }

    internal static IReadOnlyList<ScanCluster> Clusters(IReadOnlyList<ScanRegion> regions, CircularScanSettings settings, int threads)
    {
        var cases = CheckedCases(regions, settings);
        if (cases == 0)
            return [];
        var scattered = new ScatteredCases([.. regions.Select(region => region.Population)], cases, settings.Seed);
        SimulatedMaxima.DrawCounts draw = settings.Model == ScanModel.Poisson ? scattered.Independently : scattered.WithoutRepeating;
        return Scanned.Clusters(Search(regions, settings, cases), Counts(regions), draw, settings.Simulations, threads);
    }

    private static WindowSearch Search(IReadOnlyList<ScanRegion> regions, CircularScanSettings settings, int cases)
    {
        var population = regions.Sum(region => region.Population);
        var circles = Circles.Around(
            [.. regions.Select(region => region.Place)],
            settings.Coordinates,
            [.. regions.Select(region => region.Population)],
            population * settings.Share,
            regions.Count);
        var ratio = new LikelihoodRatio(cases, settings.Model == ScanModel.Bernoulli ? population : null);
        return new WindowSearch(circles, population, [cases], ratio, settings.MinimumCases);
    }

    private static int[] Counts(IReadOnlyList<ScanRegion> regions) => [.. regions.Select(region => (int)region.Cases)];

    private static int CheckedCases(IReadOnlyList<ScanRegion> regions, CircularScanSettings settings)
    {
        if (settings.Share is not (> 0 and <= 0.5))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The share is over 0 and at most 0.5, not {settings.Share}."), nameof(settings));
        ArgumentOutOfRangeException.ThrowIfLessThan(settings.MinimumCases, 1, nameof(settings));
        Scanned.Check([.. regions.Select(region => region.Place)], settings.Coordinates, settings.Simulations);
        for (var region = 0; region < regions.Count; region++)
        {
            if (Fault(regions[region], settings.Model) is { } fault)
                throw new ArgumentException($"Region {region}: {fault}", nameof(regions));
        }

        return Scanned.CheckedTotal(regions.Sum(region => region.Cases));
    }

    private static string? Fault(ScanRegion region, ScanModel model) => region switch
    {
        { Cases: < 0 } => "the cases are negative.",
        { Population: < 0 } => "the population is negative.",
        _ when !double.IsFinite(region.Population) => "the population is not finite.",
        { Population: 0, Cases: > 0 } => "there are cases where nobody lives.",
        _ when model == ScanModel.Poisson => null,
        _ when region.Cases > region.Population => "more cases than people, which the Bernoulli model does not know.",
        _ when region.Population > int.MaxValue || region.Population != Math.Floor(region.Population) => "the Bernoulli model needs a whole number of people.",
        _ => null,
    };
}
