using Commonweal.Analysis.Mixing;

namespace Commonweal.Web.Analyse.Mixing;

/// <summary>The answer of <c>analyse tables</c>; its names are documented in docs/use/analysis.md.</summary>
/// <param name="Rounds">For each round the tables, for each table who sits at it.</param>
/// <param name="Repeats">Pairs who sit together in more than one round.</param>
/// <param name="MostMeetings">In how many rounds the pair does that sits together most often.</param>
/// <param name="Imbalance">Mean distance of tables' shares from all people's, summed over a field's values.</param>
/// <param name="QuotaBreaks">How often a table has fewer of a value than its fair share rounded down, or more than it rounded up.</param>
/// <param name="WithoutLanguage">Seats whose person does not speak the language most at the table speak.</param>
/// <param name="ApartBroken">How often two sit together who should be apart.</param>
internal sealed record TablesAnswer(
    IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Rounds, int Repeats, int MostMeetings, double Imbalance, int QuotaBreaks, int WithoutLanguage, int ApartBroken)
{
    internal static TablesAnswer Of(IReadOnlyList<string> people, SeatingPlan plan, SeatingQuality quality) => new(
        [.. plan.Rounds.Select(tables => (IReadOnlyList<IReadOnlyList<string>>)[.. tables.Select(table => (IReadOnlyList<string>)[.. table.Select(person => people[person])])])],
        quality.Repeats, quality.MostMeetings, quality.Imbalance, quality.QuotaBreaks, quality.WithoutLanguage, quality.ApartBroken);
}
