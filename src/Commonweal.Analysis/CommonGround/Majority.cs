namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// A statement most participants take the same side on, groups aside. It says what the many think, not what is common: a
/// small group may stand against it.
/// </summary>
/// <param name="Statement">The statement's name.</param>
/// <param name="Agrees">The side: true for agreeing, false for disagreeing.</param>
/// <param name="Count">The votes of everybody.</param>
/// <param name="Share">(On this side + 1) / (votes + 2).</param>
/// <param name="ShareTest">A normal deviate: above 1.2816 this side is taken more often than not, with 90 % confidence.</param>
public sealed record Majority(string Statement, bool Agrees, VoteCount Count, double Share, double ShareTest)
{
    internal static Majority Of(string statement, VoteCount count, bool agrees)
    {
        var side = agrees ? count.Agree : count.Disagree;
        return new Majority(statement, agrees, count, (side + 1.0) / (count.Votes + 2.0), Representativeness.ShareDeviate(side, count.Votes));
    }

    /// <summary>The five clearest of one side.</summary>
    internal static IEnumerable<Majority> Clearest(IEnumerable<(string Statement, VoteCount Count)> statements, bool agrees)
        => statements.Select(statement => Of(statement.Statement, statement.Count, agrees))
            .Where(one => one.Share > 0.5 && one.ShareTest > Representativeness.NinetyPercent)
            .OrderByDescending(one => one.Share * one.ShareTest)
            .Take(5);
}
