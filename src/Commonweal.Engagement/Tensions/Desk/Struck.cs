namespace Commonweal.Engagement.Tensions.Desk;

/// <summary>A text with names struck out.</summary>
internal static class Struck
{
    /// <summary>What stands in place of a name.</summary>
    public const string Mark = "[…]";

    /// <summary>Whether any of the names stands in any of the texts, case aside.</summary>
    public static bool AnyIn(IEnumerable<string> texts, IReadOnlyCollection<string> names)
        => texts.Any(t => names.Any(n => t.Contains(n, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The text without them; longer names first, so that a full name goes before its half. A mark is never cut off where it fits.</summary>
    public static string Out(string text, IEnumerable<string> names, int most)
    {
        var struck = names.OrderByDescending(n => n.Length).Aggregate(text, (rest, name) => rest.Replace(name, Mark, StringComparison.OrdinalIgnoreCase));
        return struck.Length <= most ? struck : struck[..most];
    }
}
