namespace Commonweal.Platform.Ui;

/// <summary>
/// What the desk's side list shows of one part: its first entry always, the others while somebody works in it. A list
/// that shows everything to whoever may do everything is one that nobody reads.
/// </summary>
/// <param name="First">The entry that always shows.</param>
/// <param name="Others">The other entries of the part, in order.</param>
/// <param name="Current">The entry of the page that is open: of all that lead to it the longest, for one may begin like another.</param>
internal sealed record DeskGroup(DeskLink First, IReadOnlyList<DeskLink> Others, DeskLink? Current)
{
    public bool IsOpen => Current is not null;

    /// <param name="links">What this person may open, in any order.</param>
    /// <param name="isAt">Whether the page that is open is a path or lies under it.</param>
    internal static IReadOnlyList<DeskGroup> Of(IEnumerable<DeskLink> links, Func<string, bool> isAt)
    {
        var ordered = links.OrderBy(l => l.Order).ToList();
        var current = ordered.Where(l => isAt(l.Path)).MaxBy(l => l.Path.Length);
        return [.. ordered.GroupBy(l => l.Part ?? l.Path).Select(g => g.ToList()).Select(g => new DeskGroup(g[0], g[1..], current is not null && g.Contains(current) ? current : null))];
    }
}
