namespace Commonweal.Analysis.Disclosure;

/// <summary>
/// A table as a circulation: every cell is an arc that carries its count, and that totals are sums means that at every
/// node as much flows out as in. In a table counts flow from their row to their column, row totals from the column of
/// totals to their row, column totals from their column to the row of totals, and the grand total closes the circle;
/// in a list counts flow one way and their total back. What an attacker can derive is then a question of flows, whose
/// extreme values are whole numbers (the constraints are totally unimodular), so the bounds are exact.
/// </summary>
internal sealed class CountNetwork
{
    public CountNetwork(CountTable table)
    {
        From = new int[table.Cells];
        To = new int[table.Cells];
        Value = new long[table.Cells];
        var (totalRow, totalColumn) = (table.Rows, table.Rows + 1 + table.Columns);
        Nodes = table.IsList ? 2 : totalColumn + 1;
        for (var cell = 0; cell < table.Cells; cell++)
        {
            var (row, column) = Math.DivRem(cell, table.Columns + 1);
            var columnNode = table.Rows + 1 + column;
            (From[cell], To[cell]) = (table.IsList, row == table.Rows, column == table.Columns) switch
            {
                (true, _, false) => (0, 1),
                (true, _, true) => (1, 0),
                (false, false, false) => (row, columnNode),
                (false, false, true) => (totalColumn, row),
                (false, true, false) => (columnNode, totalRow),
                (false, true, true) => (totalRow, totalColumn),
            };
            Value[cell] = table.Value(cell);
        }
    }

    public int Nodes { get; }

    public int[] From { get; }

    public int[] To { get; }

    public long[] Value { get; }

    public int Arcs => Value.Length;

    /// <summary>For each node the arcs that begin or end there, of those asked for.</summary>
    public List<int>[] ArcsAt(Func<int, bool> isAskedFor)
    {
        List<int>[] arcsAt = [.. Enumerable.Range(0, Nodes).Select(_ => new List<int>())];
        foreach (var arc in Enumerable.Range(0, Arcs).Where(isAskedFor))
        {
            arcsAt[From[arc]].Add(arc);
            arcsAt[To[arc]].Add(arc);
        }

        return arcsAt;
    }
}
