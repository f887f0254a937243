namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// Who voted what: participants by statements, most of it empty. Immutable; <see cref="With"/> shares all but one row.
/// Participants and statements stand in an order of their own (numbers by value, then names), whatever the order of votes,
/// so the same votes are the same matrix and give the same results to the last bit.
/// </summary>
public sealed class VoteMatrix
{
    /// <summary>More statements are refused: the table of pairs of statements grows with their square.</summary>
    public const int MaximumStatements = 5_000;

    private readonly string[] participants;
    private readonly string[] statements;
    private readonly ushort[][] rows;

    internal VoteMatrix(string[] participants, string[] statements, ushort[][] rows, int votes)
    {
        this.participants = participants;
        this.statements = statements;
        this.rows = rows;
        Votes = votes;
    }

    /// <summary>The participants, by index.</summary>
    public IReadOnlyList<string> Participants => participants;

    /// <summary>The statements, by index; also those nobody voted on.</summary>
    public IReadOnlyList<string> Statements => statements;

    /// <summary>How many votes there are.</summary>
    public int Votes { get; }

    /// <summary>What a participant said to a statement; null where there is no vote.</summary>
    /// <param name="participant">The participant's index.</param>
    /// <param name="statement">The statement's index.</param>
    public Vote? this[int participant, int statement]
    {
        get
        {
            if ((uint)statement >= (uint)statements.Length)
                throw new ArgumentOutOfRangeException(nameof(statement), statement, "There is no such statement.");
            var at = Cell.Find(rows[participant], statement);
            return at < 0 ? null : Cell.Vote(rows[participant][at]);
        }
    }

    /// <summary>Builds a matrix from votes in any order.</summary>
    /// <param name="votes">Who said what to which statement; at most one vote of a participant on a statement.</param>
    /// <exception cref="InvalidOperationException">A participant votes twice on a statement.</exception>
    /// <exception cref="ArgumentException">There are too many statements.</exception>
    public static VoteMatrix Of(IEnumerable<(string Participant, string Statement, Vote Vote)> votes)
    {
        var builder = new VoteMatrixBuilder();
        foreach (var (participant, statement, vote) in votes)
            builder.Add(builder.Participant(participant), builder.Statement(statement), vote);
        return builder.Build();
    }

    /// <summary>How many votes a participant cast.</summary>
    /// <param name="participant">The participant's index.</param>
    public int VotesOf(int participant) => rows[participant].Length;

    /// <summary>The index of a participant, or null.</summary>
    /// <param name="participant">The participant's name.</param>
    public int? IndexOfParticipant(string participant) => IndexOf(participants, participant);

    /// <summary>The index of a statement, or null.</summary>
    /// <param name="statement">The statement's name.</param>
    public int? IndexOfStatement(string statement) => IndexOf(statements, statement);

    /// <summary>The same votes and one more, or one changed. A participant not seen before takes their place in the order.</summary>
    /// <param name="participant">Who votes.</param>
    /// <param name="statement">On which statement.</param>
    /// <param name="vote">What they say.</param>
    /// <exception cref="ArgumentException">The statement is not one of this matrix: build a new one when statements are added.</exception>
    public VoteMatrix With(string participant, string statement, Vote vote)
    {
        var column = IndexOfStatement(statement)
            ?? throw new ArgumentException($"There is no statement '{statement}' in this matrix.", nameof(statement));
        var at = Array.BinarySearch(participants, participant, CanonicalOrder.Instance);
        if (at < 0)
            return new([.. participants[..~at], participant, .. participants[~at..]], statements, [.. rows[..~at], [Cell.Of(column, vote)], .. rows[~at..]], Votes + 1);

        var row = rows[at];
        var place = Cell.Find(row, column);
        var changed = (ushort[][])rows.Clone();
        if (place < 0)
        {
            changed[at] = [.. row[..~place], Cell.Of(column, vote), .. row[~place..]];
            return new(participants, statements, changed, Votes + 1);
        }

        changed[at] = (ushort[])row.Clone();
        changed[at][place] = Cell.Of(column, vote);
        return new(participants, statements, changed, Votes);
    }

    internal ushort[] Row(int participant) => rows[participant];

    private static int? IndexOf(string[] names, string name)
        => Array.BinarySearch(names, name, CanonicalOrder.Instance) is >= 0 and var at ? at : null;
}
