namespace Commonweal.Analysis.Segregation;

/// <summary>
/// What made M change between two times (Elbers 2021, "A method for studying differences in segregation across time and
/// space"). The five parts add up to the difference.
/// </summary>
/// <param name="Before">M of the first table, in nats.</param>
/// <param name="After">M of the second.</param>
/// <param name="Additions">By areas and groups only the second table has.</param>
/// <param name="Removals">By areas and groups only the first table has.</param>
/// <param name="GroupMargins">Because groups grew or shrank.</param>
/// <param name="AreaMargins">Because areas grew or shrank.</param>
/// <param name="Structure">Because, sizes of groups and areas aside, people live more or less apart.</param>
/// <param name="Gap">
/// The largest share by which exchanged margins still miss what they should be: under 1e-12, unless groups live so wholly
/// apart that fitting does not end; then the three parts before are no better than that.
/// </param>
public sealed record SegregationChange(
    double Before, double After, double Additions, double Removals, double GroupMargins, double AreaMargins, double Structure, double Gap)
{
    private const double Tolerance = 1e-12;

    /// <summary>M of the second table less that of the first.</summary>
    public double Difference => After - Before;

    /// <summary>Compares two times. The tables' areas and groups are matched by name.</summary>
    /// <remarks>
    /// Margins are exchanged by proportional fitting carried to the end (1e-12). Software that stops at differences of
    /// 0.001 of everybody leaves areas smaller than that unadjusted and may report the structure's change with the wrong sign.
    /// </remarks>
    public static SegregationChange Between(MixTable first, MixTable second)
    {
        var common = new CommonTables(first, second);
        return Of(first, second, common, (shares, areas, groups) => ProportionalFitting.Fit(shares, areas, groups, Tolerance));
    }

    /// <summary>The same with another way to give a table's shares, in place, new margins of areas and groups.</summary>
    internal static SegregationChange Of(MixTable first, MixTable second, CommonTables common, Func<double[], double[], double[], double> fit)
    {
        var gap = 0.0;
        var (areas1, groups1) = ProportionalFitting.Margins(common.First, common.Areas, common.Groups);
        var (areas2, groups2) = ProportionalFitting.Margins(common.Second, common.Areas, common.Groups);
        var (m1, m2) = (MultigroupSegregation.MutualInformation(first), MultigroupSegregation.MutualInformation(second));
        var (start, end) = (common.MutualInformation(common.First), common.MutualInformation(common.Second));

        // The first table's structure under the second's margins, and the other way round; then one margin at a time.
        var both1 = Fitted(common.First, areas2, groups2);
        var both2 = Fitted(common.Second, areas1, groups1);
        var (group1, area1) = (Fitted(common.First, areas1, groups2), Fitted(common.First, areas2, groups1));
        var (group2, area2) = (Fitted(common.Second, areas2, groups1), Fitted(common.Second, areas1, groups2));

        return new SegregationChange(
            m1, m2, m2 - end, start - m1,
            Mean(group1 - start, both1 - area1, end - group2, area2 - both2),
            Mean(area1 - start, both1 - group1, end - area2, group2 - both2),
            ((both2 - start) + (end - both1)) / 2,
            gap);

        double Fitted(double[] shares, double[] areas, double[] groups)
        {
            var fitted = (double[])shares.Clone();
            gap = Math.Max(gap, fit(fitted, areas, groups));
            return common.MutualInformation(fitted);
        }
    }

    // Each order in which the margins may change counts alike (Shapley 1953).
    private static double Mean(params ReadOnlySpan<double> steps)
    {
        var sum = 0.0;
        foreach (var step in steps)
            sum += step;
        return sum / steps.Length;
    }
}
