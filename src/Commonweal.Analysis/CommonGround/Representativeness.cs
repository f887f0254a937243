namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// How far a statement speaks for a group rather than for the others: the group's votes on one side, and how much more often
/// the group takes that side than everybody else who is grouped (Small et al. 2021).
/// </summary>
/// <param name="Statement">The statement's name.</param>
/// <param name="Group">The group's name.</param>
/// <param name="Agrees">The side: true for agreeing, false for disagreeing.</param>
/// <param name="Count">The group's votes.</param>
/// <param name="Share">(On this side + 1) / (votes + 2).</param>
/// <param name="ShareTest">A normal deviate: above 1.2816 the group takes this side more often than not, with 90 % confidence.</param>
/// <param name="Ratio">The share over the same share of the others: 2 means twice as likely.</param>
/// <param name="RatioTest">A normal deviate: above 1.2816 the group takes this side more often than the others, with 90 % confidence.</param>
public sealed record Representativeness(
    string Statement, string Group, bool Agrees, VoteCount Count, double Share, double ShareTest, double Ratio, double RatioTest)
{
    internal const double NinetyPercent = 1.2816;

    /// <summary>Votes of the group on this side.</summary>
    public int OnThisSide => Agrees ? Count.Agree : Count.Disagree;

    /// <summary>Whether both tests are passed.</summary>
    public bool IsSignificant => ShareTest > NinetyPercent && RatioTest > NinetyPercent;

    internal double Strength => Ratio * RatioTest * Share * ShareTest;

    internal static Representativeness Of(string statement, string group, VoteCount own, VoteCount others, bool agrees)
    {
        var (side, otherSide) = agrees ? (own.Agree, others.Agree) : (own.Disagree, others.Disagree);
        var share = (side + 1.0) / (own.Votes + 2.0);
        return new(
            statement, group, agrees, own, share, ShareDeviate(side, own.Votes),
            share / ((otherSide + 1.0) / (others.Votes + 2.0)), RatioDeviate(side + 1, own.Votes + 1, otherSide + 1, others.Votes + 1));
    }

    /// <summary>The stronger side of a statement for a group.</summary>
    internal static Representativeness Stronger(string statement, string group, VoteCount own, VoteCount others)
    {
        var agree = Of(statement, group, own, others, agrees: true);
        var disagree = Of(statement, group, own, others, agrees: false);
        return agree.RatioTest > disagree.RatioTest ? agree : disagree;
    }

    internal static double ShareDeviate(int side, int votes) => 2 * Math.Sqrt(votes + 1.0) * (((side + 1.0) / (votes + 1.0)) - 0.5);

    private static double RatioDeviate(double side, double votes, double otherSide, double otherVotes)
    {
        var pooled = (side + otherSide) / (votes + otherVotes);
        return pooled == 1 ? 0 : ((side / votes) - (otherSide / otherVotes)) / Math.Sqrt(pooled * (1 - pooled) * ((1 / votes) + (1 / otherVotes)));
    }
}
