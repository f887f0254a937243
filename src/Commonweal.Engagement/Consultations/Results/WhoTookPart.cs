namespace Commonweal.Engagement.Consultations.Results;

/// <summary>
/// Counts of who took part. Under ten a count is hidden; where only one would be hidden, the next smallest is too, or it
/// could be worked out from the total.
/// </summary>
internal static class WhoTookPart
{
    public const int Smallest = 10;

    public static IReadOnlyList<CountOf> Of(IEnumerable<string?> answers)
    {
        var counts = answers.GroupBy(a => a ?? "").Select(g => (g.Key, Count: g.Count())).OrderByDescending(c => c.Count).ThenBy(c => c.Key, StringComparer.Ordinal).ToList();
        var hidden = counts.Where(c => c.Count < Smallest).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        if (hidden.Count == 1 && counts.FindLast(c => !hidden.Contains(c.Key)) is { Count: > 0 } next) hidden.Add(next.Key);
        return [.. counts.Where(c => c.Key.Length > 0).Select(c => new CountOf(c.Key, hidden.Contains(c.Key) ? null : c.Count))];
    }
}
