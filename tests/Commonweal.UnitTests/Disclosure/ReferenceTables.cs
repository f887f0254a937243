using System.Globalization;
using Commonweal.Analysis.Disclosure;

namespace Commonweal.UnitTests.Disclosure;

/// <summary>The 24 tables of the reference data. Its counts are those of the cells; totals are published in all of them.</summary>
internal static class ReferenceTables
{
    public sealed record Cell(int Row, int Column, long Count, string Status, long Low, long High);

    public sealed record Reference(int Number, CountTable Table, IReadOnlyList<Cell> Cells, int NaivelyExact, int NaivelySmall)
    {
        public ReleasedTable Released(Func<Cell, bool> hides)
        {
            var hidden = new bool[Table.Cells];
            foreach (var cell in Cells.Where(hides))
                hidden[Table.Index(cell.Row, cell.Column)] = true;
            return ReleasedTable.Hiding(Table, hidden);
        }
    }

    public static IReadOnlyList<Reference> All()
    {
        var summaries = Rows("disclosure/out_sdc_tables_summary.csv").ToDictionary(row => Number(row[0]));
        return [.. Rows("disclosure/out_sdc_attack_intervals.csv")
            .GroupBy(row => Number(row[0]), row => new Cell(Number(row[1]), Number(row[2]), Number(row[3]), row[4], Number(row[5]), Number(row[6])))
            .Select(group =>
            {
                var summary = summaries[group.Key];
                var counts = new long[Number(summary[1]), Number(summary[2])];
                foreach (var cell in group)
                    counts[cell.Row, cell.Column] = cell.Count;
                return new Reference(group.Key, CountTable.Of(counts), [.. group], Number(summary[7]), Number(summary[8]));
            })];
    }

    private static IEnumerable<string[]> Rows(string file) =>
        ReferenceData.Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(','));

    private static int Number(string text) => text.Length == 0 ? 0 : (int)decimal.Parse(text, CultureInfo.InvariantCulture);
}
