namespace Commonweal.Analysis.Disclosure;

/// <summary>
/// Someone with pencil and paper who knows all that is published, that totals are sums and that no count is negative.
/// For each count the attacker's interval is exact: both its ends fit everything published, nothing beyond does.
/// </summary>
/// <remarks>
/// Finding the least and the greatest value of a cell under the published totals is a linear program; for tables with
/// row and column totals it is a flow problem and solved as such (transportation polytope; Ford and Fulkerson 1956).
/// The attacker here knows nothing from elsewhere: who knows one of the people counted knows more.
/// </remarks>
public static class Attacker
{
    /// <summary>The interval of every cell that is not published exactly, by row and column; totals have the index one past the last.</summary>
    /// <param name="table">The true counts: any table that fits what is published gives the same intervals.</param>
    /// <param name="released">What is published of it.</param>
    public static IReadOnlyDictionary<(int Row, int Column), CellInterval> Intervals(CountTable table, ReleasedTable released)
    {
        var network = new CountNetwork(table);
        var (low, high) = Known(table, released);
        var residual = new Residual(network, low, high);
        return Enumerable.Range(0, table.Cells)
            .Where(cell => low[cell] < high[cell])
            .ToDictionary(cell => Math.DivRem(cell, table.Columns + 1), cell => Interval(residual, network, cell));
    }

    /// <summary>Whether every count the rule protects keeps an interval as wide as the rule demands, and every other hidden one is not known exactly.</summary>
    /// <param name="table">The true counts.</param>
    /// <param name="released">What is published of it.</param>
    /// <param name="rule">What is demanded.</param>
    public static bool FailsOn(CountTable table, ReleasedTable released, DisclosureRule rule)
    {
        var network = new CountNetwork(table);
        var (low, high) = Known(table, released);
        var residual = new Residual(network, low, high);
        return Enumerable.Range(0, table.Cells).All(cell =>
        {
            if (!rule.Hides(table.Value(cell)))
                return !released.Cell(cell).IsHidden || Width(residual, cell, 1) >= 1;
            return low[cell] < high[cell] && Width(residual, cell, rule.Protection) >= rule.Protection;
        });
    }

    internal static long Width(Residual residual, int cell, long enough)
    {
        var up = residual.Reach(cell, up: true, enough);
        return up >= enough ? up : up + residual.Reach(cell, up: false, enough - up);
    }

    private static CellInterval Interval(Residual residual, CountNetwork network, int cell)
    {
        var up = residual.Reach(cell, up: true);
        return new CellInterval(
            network.Value[cell] - residual.Reach(cell, up: false),
            up == Residual.Endless ? null : network.Value[cell] + up);
    }

    // A rounded count may lie anywhere between the multiples beside the one shown.
    private static (long[] Low, long[] High) Known(CountTable table, ReleasedTable released)
    {
        var (low, high) = (new long[table.Cells], new long[table.Cells]);
        for (var cell = 0; cell < table.Cells; cell++)
        {
            var slack = Math.Max(released.RoundedTo - 1, 0);
            (low[cell], high[cell]) = released.Cell(cell).Count is { } shown
                ? (Math.Max(0, shown - slack), shown + slack)
                : (0, Residual.Endless);
        }

        return (low, high);
    }
}
