namespace Commonweal.Analysis.Segregation;

/// <summary>
/// Gives a table of shares other margins while keeping its association: rows and columns are scaled by turns until both
/// fit (Deming and Stephan 1940). With positive entries this converges, if slowly where a table nearly falls into parts.
/// </summary>
internal static class ProportionalFitting
{
    private const int MostRounds = 10_000;

    /// <summary>Scales shares, in place, until every margin is within the tolerance; groups first.</summary>
    /// <param name="shares">Positive shares, row after row of areas.</param>
    /// <param name="areas">The wanted share of each area; its length is the number of rows.</param>
    /// <param name="groups">The wanted share of each group; its length is the number of columns.</param>
    /// <param name="tolerance">The largest allowed difference of a margin's share.</param>
    /// <returns>The difference that is left.</returns>
    public static double Fit(double[] shares, double[] areas, double[] groups, double tolerance)
    {
        for (var round = 0; ; round++)
        {
            var (byArea, byGroup) = Margins(shares, areas.Length, groups.Length);
            var gap = Math.Max(Gap(byArea, areas), Gap(byGroup, groups));
            if (gap <= tolerance || round == MostRounds)
                return gap;
            for (var cell = 0; cell < shares.Length; cell++)
            {
                var (area, group) = Math.DivRem(cell, groups.Length);
                shares[cell] *= round % 2 == 0 ? groups[group] / byGroup[group] : areas[area] / byArea[area];
            }
        }
    }

    public static (double[] Areas, double[] Groups) Margins(double[] shares, int areas, int groups)
    {
        var (byArea, byGroup) = (new double[areas], new double[groups]);
        for (var cell = 0; cell < shares.Length; cell++)
        {
            var (area, group) = Math.DivRem(cell, groups);
            byArea[area] += shares[cell];
            byGroup[group] += shares[cell];
        }

        return (byArea, byGroup);
    }

    private static double Gap(double[] margins, double[] wanted)
    {
        var gap = 0.0;
        for (var at = 0; at < margins.Length; at++)
            gap = Math.Max(gap, Math.Abs(margins[at] - wanted[at]));
        return gap;
    }
}
