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
        {
            if (withheld[statement])
                continue;
            Values[statement, statement] = Variance(tally[statement], statement);
            var pairs = coVotes.PairsOf(statement);
            for (var other = statement + 1; other < Centre.Length; other++)
            {
                if (!withheld[other])
                    Values[statement, other] = Pair(pairs[other - statement - 1], statement, other);
            }
        }

        Values.MirrorUpper();
    }

    /// <summary>The mean vote on each statement, 0 where it is withheld or nobody voted.</summary>
    public double[] Centre { get; }

    public SquareMatrix Values { get; }

    /// <summary>Works out anew all that one statement's votes touch.</summary>
    public void Update(int statement, VoteCount count)
    {
        if (withheld[statement])
            return;
        Centre[statement] = Mean(count, statement);
        for (var other = 0; other < Centre.Length; other++)
        {
            if (withheld[other])
                continue;
            var (first, second) = (Math.Min(statement, other), Math.Max(statement, other));
            Values[first, second] = Values[second, first] = first == second ? Variance(count, statement) : Pair(coVotes.Pair(first, second), first, second);
        }
    }

    private double Mean(VoteCount count, int statement)
        => withheld[statement] || count.Votes == 0 ? 0 : (double)(count.Agree - count.Disagree) / count.Votes;

    private double Variance(VoteCount count, int statement)
        => count.Agree + count.Disagree - (Centre[statement] * (count.Agree - count.Disagree));

    private double Pair(in PairCount pair, int first, int second)
        => pair.Products - (Centre[first] * pair.Second) - (Centre[second] * pair.First) + (Centre[first] * Centre[second] * pair.Voters);
}
