namespace Commonweal.Analysis.CommonGround;

/// <summary>The votes by statement: who voted, and where in their row.</summary>
internal sealed class VoteColumns
{
    private readonly int[] starts;
    private readonly (int Participant, int At)[] votes;

    private VoteColumns(int[] starts, (int Participant, int At)[] votes) => (this.starts, this.votes) = (starts, votes);

    public ReadOnlySpan<(int Participant, int At)> this[int statement] => votes.AsSpan(starts[statement]..starts[statement + 1]);

    public static VoteColumns Of(VoteMatrix matrix)
    {
        var firsts = new int[matrix.Statements.Count + 1];
        for (var participant = 0; participant < matrix.Participants.Count; participant++)
        {
            foreach (var cell in matrix.Row(participant))
                firsts[Cell.Statement(cell) + 1]++;
        }

        for (var statement = 0; statement < matrix.Statements.Count; statement++)
            firsts[statement + 1] += firsts[statement];
        var next = (int[])firsts.Clone();
        var cast = new (int, int)[matrix.Votes];
        for (var participant = 0; participant < matrix.Participants.Count; participant++)
        {
            var row = matrix.Row(participant);
            for (var at = 0; at < row.Length; at++)
                cast[next[Cell.Statement(row[at])]++] = (participant, at);
        }

        return new VoteColumns(firsts, cast);
    }
}
