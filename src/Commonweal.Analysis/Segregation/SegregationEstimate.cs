namespace Commonweal.Analysis.Segregation;

/// <summary>An index with what chance does to it. Indices are never under 0, so counts of few people look segregated by chance alone.</summary>
/// <param name="Value">The index of the counts as they are.</param>
/// <param name="Bias">By how much chance raises it, as resampling shows.</param>
/// <param name="StandardError">The standard deviation over the resamples.</param>
/// <param name="Low">The lower end of the 95 % interval of the corrected value.</param>
/// <param name="High">Its upper end.</param>
public sealed record SegregationEstimate(double Value, double Bias, double StandardError, double Low, double High)
{
    /// <summary>The index freed of the bias.</summary>
    public double Corrected => Value - Bias;

    /// <summary>
    /// The bootstrap (Efron 1979): as many people as were counted are drawn with replacement, many times; by how much the
    /// index of the draws exceeds that of the counts is taken for how much it exceeds the truth.
    /// </summary>
    /// <param name="table">Who lives where; the total must be whole.</param>
    /// <param name="indices">The indices, such as <see cref="MultigroupSegregation.InformationTheory"/>.</param>
    /// <param name="repetitions">How many tables are drawn; at least 2.</param>
    /// <param name="seed">The same seed gives the same estimates.</param>
    /// <returns>An estimate for each index, in their order.</returns>
    /// <exception cref="ArgumentException">A count is not whole, or there are over two billion people.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 repetitions.</exception>
    public static IReadOnlyList<SegregationEstimate> Bootstrap(MixTable table, IReadOnlyList<Func<MixTable, double>> indices, int repetitions, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(repetitions, 2);
        var people = ChanceTables.People(table);
        var cells = new AliasDraw(table.Counts);
        var values = indices.Select(_ => new double[repetitions]).ToArray();
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            var random = SplitMix.Stream(seed, repetition);
            var drawn = new double[table.Counts.Length];
            for (var person = 0; person < people; person++)
                drawn[cells.Next(random)]++;
            var redrawn = table.With(drawn);
            for (var index = 0; index < indices.Count; index++)
                values[index][repetition] = indices[index](redrawn);
        }

        return [.. indices.Zip(values, (index, draws) => Of(index(table), draws))];
    }

    private static SegregationEstimate Of(double value, double[] draws)
    {
        var mean = draws.Average();
        Array.Sort(draws);
        // Draws err from the counts as the counts err from the truth: the quantiles are mirrored at the value.
        return new SegregationEstimate(value, mean - value, Deviation(draws, mean), (2 * value) - Quantile(draws, 0.975), (2 * value) - Quantile(draws, 0.025));
    }

    private static double Deviation(double[] values, double mean) =>
        Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));

    private static double Quantile(double[] sorted, double part)
    {
        var at = part * (sorted.Length - 1);
        var below = (int)at;
        return sorted[below] + ((at - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }
}
