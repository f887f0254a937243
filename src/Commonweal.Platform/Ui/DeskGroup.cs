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

    /// <param name="links">What this person may open, in order.</param>
    /// <param name="isAt">Whether the page that is open is a path or lies under it.</param>
    internal static IReadOnlyList<DeskGroup> Of(IEnumerable<DeskLink> links, Func<string, bool> isAt)
    {
        var parts = new OrderedDictionary<string, List<DeskLink>>(StringComparer.Ordinal);
        DeskLink? current = null;
        foreach (var link in links)
        {
            if (parts.TryGetValue(link.Part ?? link.Path, out var part)) part.Add(link);
            else parts[link.Part ?? link.Path] = [link];
            if (link.Path.Length > (current?.Path.Length ?? 0) && isAt(link.Path)) current = link;
        }
        return [.. parts.Values.Select(p => new DeskGroup(p[0], p[1..], current is not null && p.Contains(current) ? current : null))];
    }
}
