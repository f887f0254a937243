namespace Commonweal.Analysis.CommonGround;

/// <summary>Collects votes as they are read, in any order, for a <see cref="VoteMatrix"/>.</summary>
public sealed class VoteMatrixBuilder
{
    private readonly Dictionary<string, int> participants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> statements = new(StringComparer.Ordinal);
    private readonly List<List<ushort>> rows = [];
    private int votes;

    /// <summary>The handle of a participant for <see cref="Add"/>; a new one where the name is new. Participants without a vote count too.</summary>
    /// <param name="name">The participant's name.</param>
    public int Participant(string name)
    {
        if (!participants.TryGetValue(name, out var handle))
        {
            participants.Add(name, handle = participants.Count);
            rows.Add([]);
        }

        return handle;
    }

    /// <summary>The handle of a statement for <see cref="Add"/>; a new one where the name is new. Statements without a vote count too.</summary>
    /// <param name="name">The statement's name.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="VoteMatrix.MaximumStatements"/>.</exception>
    public int Statement(string name)
    {
        if (!statements.TryGetValue(name, out var handle))
        {
            if (statements.Count == VoteMatrix.MaximumStatements)
                throw new ArgumentException($"There are more than {VoteMatrix.MaximumStatements} statements.", nameof(name));
            statements.Add(name, handle = statements.Count);
        }

        return handle;
    }

    /// <summary>Adds a vote.</summary>
    /// <param name="participant">A handle from <see cref="Participant"/>.</param>
    /// <param name="statement">A handle from <see cref="Statement"/>.</param>
    /// <param name="vote">What they said.</param>
    public void Add(int participant, int statement, Vote vote)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(statement);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(statement, statements.Count);
        if (!Enum.IsDefined(vote))
            throw new ArgumentOutOfRangeException(nameof(vote), vote, "A vote is -1, 0 or 1.");
        rows[participant].Add(Cell.Of(statement, vote));
        votes++;
    }

    /// <summary>The matrix of all votes added.</summary>
    /// <exception cref="InvalidOperationException">A participant votes twice on a statement.</exception>
    public VoteMatrix Build()
    {
        var columns = statements.Keys.Order(CanonicalOrder.Instance).ToArray();
        var places = new int[columns.Length];
        for (var column = 0; column < columns.Length; column++)
            places[statements[columns[column]]] = column;
        var names = participants.Keys.Order(CanonicalOrder.Instance).ToArray();
        return new VoteMatrix(names, columns, Array.ConvertAll(names, name => Sorted(name, places, columns)), votes);
    }

    private ushort[] Sorted(string participant, int[] places, string[] columns)
    {
        var row = rows[participants[participant]].ToArray();
        for (var at = 0; at < row.Length; at++)
            row[at] = Cell.Of(places[Cell.Statement(row[at])], Cell.Vote(row[at]));
        Array.Sort(row);
        for (var at = 1; at < row.Length; at++)
        {
            if (Cell.Statement(row[at - 1]) == Cell.Statement(row[at]))
                throw new InvalidOperationException($"Participant '{participant}' votes twice on statement '{columns[Cell.Statement(row[at])]}'.");
        }

        return row;
    }
}
