namespace Commonweal.Analysis.Segregation;

/// <summary>How segregated the areas of one region are among themselves.</summary>
/// <param name="Region">The region.</param>
/// <param name="MutualInformation">M of the region's areas, in nats.</param>
/// <param name="InformationTheory">H of the region's areas.</param>
/// <param name="Share">The region's part of everybody. The sum of M times share is M within regions.</param>
/// <param name="EntropyRatio">The region's entropy over that of the whole. The sum of H times share times ratio is H within regions.</param>
public sealed record RegionPart(string Region, double MutualInformation, double InformationTheory, double Share, double EntropyRatio);

/// <summary>M and H split: what lies between regions and what between the areas within them (Theil 1972; Mora and Ruiz-Castillo 2011).</summary>
/// <param name="Between">M and H of the regions.</param>
/// <param name="Within">What areas add to that: M and H of the areas less those of the regions.</param>
/// <param name="Regions">The part of each region, in order of first appearance.</param>
public sealed record RegionalSegregation(SegregationPart Between, SegregationPart Within, IReadOnlyList<RegionPart> Regions)
{
    /// <summary>Splits a table by regions.</summary>
    /// <param name="table">Who lives where.</param>
    /// <param name="regions">For each area the region it lies in.</param>
    /// <exception cref="ArgumentException">There is not one region for each area.</exception>
    public static RegionalSegregation Of(MixTable table, IReadOnlyList<string> regions)
    {
        var merged = table.Merge(regions);
        var entropy = Diversity.Entropy(table.GroupTotals);
        var areas = merged.Areas.Select((name, region) => (name, region)).ToDictionary(pair => pair.name, _ => new List<int>(), StringComparer.Ordinal);
        for (var area = 0; area < regions.Count; area++)
            areas[regions[area]].Add(area);
        var parts = merged.Areas.Where((_, region) => merged.AreaTotal(region) > 0).Select(region =>
        {
            var part = Part(table, areas[region]);
            var own = Diversity.Entropy(part.GroupTotals);
            return new RegionPart(
                region, MultigroupSegregation.MutualInformation(part), MultigroupSegregation.InformationTheory(part), part.Total / table.Total, entropy > 0 ? own / entropy : 0);
        });
        var levels = SegregationPart.Nested(table, [regions]);
        return new RegionalSegregation(levels[0], levels[1], [.. parts]);
    }

    private static MixTable Part(MixTable table, List<int> areas)
    {
        var counts = new double[areas.Count, table.Groups.Count];
        for (var area = 0; area < areas.Count; area++)
        {
            for (var group = 0; group < table.Groups.Count; group++)
                counts[area, group] = table[areas[area], group];
        }

        return new MixTable([.. areas.Select(area => table.Areas[area])], table.Groups, counts);
    }
}
