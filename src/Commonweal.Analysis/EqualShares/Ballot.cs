namespace Commonweal.Analysis.EqualShares;

/// <summary>What one voter, or several alike, asked for. An empty ballot counts as a voter's all the same.</summary>
/// <param name="Marks">The projects supported; none twice.</param>
/// <param name="Count">How many voters filled it in exactly so.</param>
public sealed record Ballot(IReadOnlyList<BallotMark> Marks, int Count = 1)
{
    /// <summary>A ballot from two lists side by side.</summary>
    /// <param name="projects">The projects supported.</param>
    /// <param name="points">What each of them was given; null for approvals.</param>
    /// <param name="count">How many voters filled it in exactly so.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static Ballot Of(IReadOnlyList<string> projects, IReadOnlyList<decimal>? points = null, int count = 1)
    {
        if (points is not null && points.Count != projects.Count) throw new ArgumentException("A ballot needs as many points as projects.", nameof(points));
        var marks = new BallotMark[projects.Count];
        for (var at = 0; at < marks.Length; at++) marks[at] = new BallotMark(projects[at], points?[at] ?? 1);
        return new Ballot(marks, count);
    }
}
