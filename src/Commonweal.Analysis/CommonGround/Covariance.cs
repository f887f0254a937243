namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// How votes on statements go together, missing votes counted as the statement's mean: for each pair the sum over
/// participants of the products of deviations. Every number is worked out alone from whole numbers, so that changing one
/// vote and starting anew give the same bits.
/// </summary>
internal sealed class Covariance
{
    private readonly CoVotes coVotes;
    private readonly bool[] withheld;

    public Covariance(CoVotes coVotes, Tally tally, bool[] withheld)
    {
        this.coVotes = coVotes;
        this.withheld = withheld;
        Centre = new double[coVotes.Statements];
        Values = new SquareMatrix(coVotes.Statements);
        for (var statement = 0; statement < Centre.Length; statement++)
            Centre[statement] = Mean(tally[statement], statement);
        for (var statement = 0; statement < Centre.Length; statement++)
            Update(statement, tally[statement], from: statement);
    }

    /// <summary>The mean vote on each statement, 0 where it is withheld or nobody voted.</summary>
    public double[] Centre { get; }

    public SquareMatrix Values { get; }

    /// <summary>Works out anew all that one statement's votes touch.</summary>
    public void Update(int statement, VoteCount count)
    {
        Centre[statement] = Mean(count, statement);
        Update(statement, count, from: 0);
    }

    private void Update(int statement, VoteCount count, int from)
    {
        if (withheld[statement])
            return;
        for (var other = from; other < Centre.Length; other++)
        {
            if (!withheld[other])
                Values[statement, other] = Values[other, statement] = other == statement ? Variance(count, Centre[statement]) : Pair(Math.Min(statement, other), Math.Max(statement, other));
        }
    }

    private double Mean(VoteCount count, int statement)
        => withheld[statement] || count.Votes == 0 ? 0 : (double)(count.Agree - count.Disagree) / count.Votes;

    private static double Variance(VoteCount count, double mean)
        => count.Agree + count.Disagree - (mean * (count.Agree - count.Disagree));

    private double Pair(int a, int b)
        => coVotes.Products(a, b) - (Centre[a] * coVotes.Sum(b, a)) - (Centre[b] * coVotes.Sum(a, b)) + (Centre[a] * Centre[b] * coVotes.Voters(a, b));
}
