namespace Commonweal.Analysis.Segregation;

/// <summary>One level's part of M and H; the parts of all levels add up to the M and H of the finest areas.</summary>
/// <param name="MutualInformation">The part of M, in nats.</param>
/// <param name="InformationTheory">The part of H.</param>
public sealed record SegregationPart(double MutualInformation, double InformationTheory)
{
    /// <summary>Splits M and H over nested levels: the coarsest, what each finer level adds within the one above, and last what the areas add.</summary>
    /// <param name="table">Who lives where.</param>
    /// <param name="levels">From coarse to fine, for each area the region it lies in. Regions of one name in different regions above are different.</param>
    /// <exception cref="ArgumentException">A level has not one region for each area.</exception>
    public static IReadOnlyList<SegregationPart> Nested(MixTable table, IReadOnlyList<IReadOnlyList<string>> levels)
    {
        var parts = new List<SegregationPart>(levels.Count + 1);
        var (lastM, lastH) = (0.0, 0.0);
        var path = Enumerable.Repeat(string.Empty, table.Areas.Count).ToArray();
        foreach (var level in levels)
        {
            if (level.Count == path.Length)
                path = [.. path.Zip(level, (above, own) => above + '\u001f' + own)];
            Add(table.Merge(level.Count == path.Length ? path : level));
        }

        Add(table);
        return parts;

        void Add(MixTable finer)
        {
            var (m, h) = (MultigroupSegregation.MutualInformation(finer), MultigroupSegregation.InformationTheory(finer));
            parts.Add(new SegregationPart(m - lastM, h - lastH));
            (lastM, lastH) = (m, h);
        }
    }
}
