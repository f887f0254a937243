using System.Globalization;

namespace Commonweal.Analysis.Festivals.Tables;

/// <summary>Days on which an authority decided otherwise than its calendar computes.</summary>
internal static class AnnouncedTable
{
    private static readonly ILookup<(string Tradition, string Name), Reckoning> Decided = TabbedTable.Rows("festival-announced.tsv").ToLookup(
        row => (row[0], row[1]),
        row => new Reckoning(DateOnly.ParseExact(row[2], "yyyy-MM-dd", CultureInfo.InvariantCulture), "announced by " + row[3], 0));

    internal static IEnumerable<Reckoning> Of(Festival festival) => Decided[(festival.Tradition, festival.Name)];
}
