namespace Commonweal.Analysis.CommonGround;

/// <summary>The votes by cell, that is by statement and what was said: who voted so, and where in their row.</summary>
internal sealed class VoteColumns
{
    private readonly int[] starts;
    private readonly (int Participant, int At)[] votes;

    private VoteColumns(int[] starts, (int Participant, int At)[] votes) => (this.starts, this.votes) = (starts, votes);

    public ReadOnlySpan<(int Participant, int At)> this[int cell] => votes.AsSpan(starts[cell]..starts[cell + 1]);

    public static VoteColumns Of(VoteMatrix matrix)
    {
        var firsts = new int[(matrix.Statements.Count * Cell.PerStatement) + 1];
        for (var participant = 0; participant < matrix.Participants.Count; participant++)
        {
            foreach (var cell in matrix.Row(participant))
                firsts[cell + 1]++;
        }

        for (var cell = 1; cell < firsts.Length; cell++)
            firsts[cell] += firsts[cell - 1];
        var next = (int[])firsts.Clone();
        var cast = new (int, int)[matrix.Votes];
        for (var participant = 0; participant < matrix.Participants.Count; participant++)
        {
            var row = matrix.Row(participant);
            for (var at = 0; at < row.Length; at++)
                cast[next[row[at]]++] = (participant, at);
        }

        return new VoteColumns(firsts, cast);
    }
}
