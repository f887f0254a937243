namespace Commonweal.Standards.Pabulib;

/// <summary>The projects a ballot names, and what it gives them.</summary>
public sealed class PabulibChoice
{
    internal PabulibChoice(IReadOnlyList<string> projects, IReadOnlyList<decimal>? points) => (Projects, Points) = (projects, points);

    /// <summary><c>vote</c>: identifiers of projects, none twice; the best liked first where the file's vote type is ordinal. May be empty.</summary>
    public IReadOnlyList<string> Projects { get; }

    /// <summary><c>points</c>: one number for each project named, never negative; null where the file has no such column.</summary>
    public IReadOnlyList<decimal>? Points { get; }
}
