namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// For each pair of statements, over the participants who voted on both: how many, the sum of the products of their votes,
/// and the sum of their votes on each. All that principal components need, in whole numbers: exact, the same for any order
/// of votes and any number of threads, and one more vote changes only the pairs of its statement.
/// </summary>
internal sealed class CoVotes
{
    // The pairs of the first statement with all later ones, then those of the second, and so on.
    private readonly PairCount[] pairs;

    private CoVotes(int statements)
    {
        Statements = statements;
        pairs = new PairCount[statements * (statements - 1) / 2];
    }

    public int Statements { get; }

    public static CoVotes Of(VoteMatrix votes, int threads)
    {
        var coVotes = new CoVotes(votes.Statements.Count);
        var columns = VoteColumns.Of(votes);
        Parallel.For(
            0,
            coVotes.Statements,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => new int[Cell.PerStatement * coVotes.Statements],
            (statement, _, counts) =>
            {
                for (var code = Cell.Disagree; code <= Cell.Agree; code++)
                    coVotes.Count(votes, columns, statement, code, counts);
                return counts;
            },
            _ => { });
        return coVotes;
    }

    /// <summary>The pairs of a statement with each later one, in their order.</summary>
    public Span<PairCount> PairsOf(int statement) => pairs.AsSpan(Start(statement), Statements - statement - 1);

    /// <summary>A pair, the earlier statement first.</summary>
    public PairCount Pair(int first, int second) => pairs[Start(first) + second - first - 1];

    /// <summary>Counts a participant's vote on a statement in (1) or out (-1), given their votes on the others.</summary>
    public void Count(ReadOnlySpan<ushort> row, int statement, Vote vote, int times)
    {
        foreach (var cell in row)
        {
            var (other, said) = (Cell.Statement(cell), Cell.Vote(cell));
            if (statement < other)
                pairs[Start(statement) + other - statement - 1].Add(vote, said, times);
            else if (other < statement)
                pairs[Start(other) + statement - other - 1].Add(said, vote, times);
        }
    }

    // Over all who said the same to one statement, what they said to the later ones: a row's cells stand in order.
    private void Count(VoteMatrix votes, VoteColumns columns, int statement, int code, int[] counts)
    {
        Array.Clear(counts);
        foreach (var (participant, at) in columns[(statement * Cell.PerStatement) + code])
        {
            foreach (var cell in votes.Row(participant).AsSpan(at + 1))
                counts[cell]++;
        }

        var own = PairsOf(statement);
        for (var at = 0; at < own.Length; at++)
        {
            var said = counts.AsSpan((statement + 1 + at) * Cell.PerStatement, Cell.PerStatement);
            for (var other = Cell.Disagree; other <= Cell.Agree; other++)
                own[at].Add((Vote)(code - 1), (Vote)(other - 1), said[other]);
        }
    }

    private int Start(int statement) => statement * ((2 * Statements) - statement - 1) / 2;
}
