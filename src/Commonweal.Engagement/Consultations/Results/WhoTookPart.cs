using Commonweal.Analysis.Disclosure;

namespace Commonweal.Engagement.Consultations.Results;

/// <summary>Counts of who took part, as they may leave the building beside the number of all who did.</summary>
internal static class WhoTookPart
{
    public static IReadOnlyList<CountOf> Of(IEnumerable<string?> answers)
    {
        var counts = answers.GroupBy(a => a ?? "", StringComparer.Ordinal).Select(g => (g.Key, Count: g.LongCount())).OrderBy(c => c.Key, StringComparer.Ordinal).ToList();
        if (counts.Count == 0) return [];
        // Who said nothing is counted too: left out, they would be what the total lacks.
        var released = SafeTable.Release(CountTable.OfList([.. counts.Select(c => c.Count)]), DisclosureRule.Default);
        // How many took part stands on the page: a list that is only safe without it shows nothing.
        var shown = counts.Index().Select(c => new CountOf(c.Item.Key, released.Total.IsHidden ? null : (int?)released[0, c.Index].Count));
        return [.. shown.Where(c => c.Key.Length > 0).OrderByDescending(c => c.Count ?? -1)];
    }
}
