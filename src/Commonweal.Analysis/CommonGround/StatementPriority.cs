namespace Commonweal.Analysis.CommonGround;

/// <summary>How much it is worth to show a statement next: much where it is new, agreed to, seldom passed and tells people apart (Small et al. 2021).</summary>
/// <param name="Statement">The statement's name.</param>
/// <param name="Priority">The weight with which it is drawn; 49 for a statement about the participants themselves.</param>
public readonly record struct StatementPriority(string Statement, double Priority)
{
    private const double OfMeta = 49;

    internal static StatementPriority Of(string statement, VoteCount count, double extremity, bool isMeta)
    {
        var seldomPassed = 1 - ((count.Pass + 1.0) / (count.Votes + 2.0));
        var importance = seldomPassed * (extremity + 1) * ((count.Agree + 1.0) / (count.Votes + 2.0));
        return new StatementPriority(statement, isMeta ? OfMeta : Math.Pow(importance * (1 + (8 * Math.Pow(2, -count.Votes / 5.0))), 2));
    }

    /// <summary>Draws the statement to show next, with chances in proportion to priorities.</summary>
    /// <param name="open">The statements the participant has not voted on.</param>
    /// <param name="drawn">A uniformly drawn number from 0 up to but not including 1.</param>
    /// <returns>A statement's name; null where none is open.</returns>
    public static string? Next(IReadOnlyList<StatementPriority> open, double drawn)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(drawn);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(drawn, 1);
        var left = drawn * open.Sum(statement => statement.Priority);
        foreach (var statement in open)
        {
            left -= statement.Priority;
            if (left < 0)
                return statement.Statement;
        }

        return open.Count == 0 ? null : open[^1].Statement;
    }
}
