namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// For each pair of statements, over the participants who voted on both: how many, the sum of the products of their votes,
/// and the sum of their votes on each. All that principal components need, in whole numbers: exact, the same for any order
/// of votes and any number of threads, and one more vote changes only the pairs of its statement.
/// </summary>
internal sealed class CoVotes
{
    // Above the diagonal of the one table the numbers of voters, below it the sums of products; in the other, by row, the
    // sums of votes on the row's statement over those who voted on the column's too. A diagonal is the statement's own.
    private readonly int[] pairs;
    private readonly int[] sums;

    private CoVotes(int statements)
    {
        Statements = statements;
        pairs = new int[statements * statements];
        sums = new int[statements * statements];
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
            () => new long[3 * coVotes.Statements],
            (statement, _, counts) =>
            {
                coVotes.Count(votes, columns, statement, counts);
                return counts;
            },
            _ => { });
        return coVotes;
    }

    /// <summary>How many voted on both.</summary>
    public int Voters(int a, int b) => pairs[(Math.Min(a, b) * Statements) + Math.Max(a, b)];

    /// <summary>The sum of the votes on the first over those who voted on both.</summary>
    public int Sum(int of, int with) => sums[(of * Statements) + with];

    /// <summary>The sum of products of votes on both, which must differ.</summary>
    public int Products(int a, int b) => pairs[(Math.Max(a, b) * Statements) + Math.Min(a, b)];

    /// <summary>Counts a participant's vote on a statement in (1) or out (-1), given their votes on the others.</summary>
    public void Count(ReadOnlySpan<ushort> row, int statement, Vote vote, int times)
    {
        foreach (var cell in row)
        {
            var other = Cell.Statement(cell);
            if (other != statement)
                Add(statement, other, times, times * (int)vote, times * (int)Cell.Vote(cell), times * (int)vote * (int)Cell.Vote(cell));
        }
    }

    // Only pairs with later statements: a row's cells stand in order. Two numbers are counted in one addition.
    private void Count(VoteMatrix votes, VoteColumns columns, int statement, long[] counts)
    {
        Array.Clear(counts);
        ReadOnlySpan<long> one = [(1L << 32) - 1, 1L << 32, (1L << 32) + 1, 0];
        foreach (var (participant, at) in columns[statement])
        {
            var row = votes.Row(participant);
            var by = counts.AsSpan((row[at] & 3) * Statements, Statements);
            foreach (var cell in row.AsSpan(at + 1))
                by[Cell.Statement(cell)] += one[cell & 3];
        }

        for (var other = statement + 1; other < Statements; other++)
        {
            var (against, against2) = Split(counts[(Cell.Disagree * Statements) + other]);
            var (passing, passing2) = Split(counts[(Cell.Pass * Statements) + other]);
            var (favour, favour2) = Split(counts[(Cell.Agree * Statements) + other]);
            Add(statement, other, against + passing + favour, favour - against, against2 + passing2 + favour2, favour2 - against2);
        }
    }

    private static (int Voters, int Sum) Split(long count)
    {
        var sum = (int)count;
        return ((int)((count - sum) >> 32), sum);
    }

    private void Add(int a, int b, int voters, int sumA, int sumB, int products)
    {
        pairs[(Math.Min(a, b) * Statements) + Math.Max(a, b)] += voters;
        pairs[(Math.Max(a, b) * Statements) + Math.Min(a, b)] += products;
        sums[(a * Statements) + b] += sumA;
        sums[(b * Statements) + a] += sumB;
    }
}
