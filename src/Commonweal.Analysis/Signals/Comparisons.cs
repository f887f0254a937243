namespace Commonweal.Analysis.Signals;

/// <summary>The comparisons that <see cref="Recommended"/> makes.</summary>
[Flags]
public enum Comparisons
{
    /// <summary>None found the point too high.</summary>
    None = 0,

    /// <summary>The point against the same season of other years.</summary>
    Season = 1,

    /// <summary>The point against the year before.</summary>
    Year = 2,

    /// <summary>The point and the three before it, together, against the year before.</summary>
    FourTogether = 4,
}
