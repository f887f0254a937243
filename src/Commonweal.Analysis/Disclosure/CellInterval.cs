namespace Commonweal.Analysis.Disclosure;

/// <summary>What an attacker can say of a count: at least <paramref name="Low"/>, at most <paramref name="High"/>.</summary>
/// <param name="Low">The lowest value that fits everything published.</param>
/// <param name="High">The highest; null where nothing published limits it.</param>
public readonly record struct CellInterval(long Low, long? High)
{
    /// <summary>Whether the attacker knows the count exactly.</summary>
    public bool IsExact => High == Low;

    /// <summary>Whether the interval is at least so wide: <paramref name="width"/> apart from end to end.</summary>
    public bool IsAtLeast(long width) => High is not { } high || high - Low >= width;
}
