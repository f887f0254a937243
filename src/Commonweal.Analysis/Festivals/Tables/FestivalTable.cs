using System.Globalization;

namespace Commonweal.Analysis.Festivals.Tables;

/// <summary>What is known about each festival besides its date: titles, greetings, food and fasts.</summary>
internal static class FestivalTable
{
    internal static IReadOnlyList<Festival> All { get; } = Read();

    private static Festival[] Read()
    {
        var greetings = TabbedTable.Texts("festival-greetings.tsv", "greeting");
        var food = TabbedTable.Texts("festival-food.tsv", "food");
        var fasts = TabbedTable.Rows("festival-fasts.tsv").ToDictionary(row => (row[0], row[1]), Fast);
        return
        [
            .. TabbedTable.Rows("festivals.tsv")
                .Select(row => new Festival(row[0], row[1], new FestivalText($"festival.{row[0]}.{row[1]}", row[3]), greetings[row[4]], food[row[5]], fasts.GetValueOrDefault((row[0], row[1])), Given(row[2])))
                .OrderBy(festival => festival.Tradition, StringComparer.Ordinal).ThenBy(festival => festival.Name, StringComparer.Ordinal),
        ];
    }

    private static Fast Fast(string[] row)
    {
        var endsWithDay = int.TryParse(row[4], CultureInfo.InvariantCulture, out var last);
        return new Fast(Enum.Parse<FastKind>(row[2]), int.Parse(row[3], CultureInfo.InvariantCulture), endsWithDay ? last : null, endsWithDay ? null : row[4],
            new FestivalText($"fast.{row[0]}.{row[1]}", row[5]));
    }

    private static string? Given(string field) => field.Length == 0 ? null : field;
}
