namespace Commonweal.Analysis.CommonGround;

/// <summary>How often each vote was cast on each statement. Whole numbers, so the order of counting does not matter.</summary>
internal sealed class Tally(int statements)
{
    private readonly int[] counts = new int[statements * Cell.PerStatement];

    public int Statements { get; } = statements;

    /// <summary>How many participants are counted.</summary>
    public int Participants { get; private set; }

    public VoteCount this[int statement]
    {
        get
        {
            var at = statement * Cell.PerStatement;
            var (agree, disagree) = (counts[at + Cell.Agree], counts[at + Cell.Disagree]);
            return new VoteCount(agree, disagree, agree + disagree + counts[at + Cell.Pass]);
        }
    }

    public void Add(ReadOnlySpan<ushort> row)
    {
        foreach (var cell in row)
            counts[cell]++;
        Participants++;
    }

    public void Remove(ReadOnlySpan<ushort> row)
    {
        foreach (var cell in row)
            counts[cell]--;
        Participants--;
    }

    /// <summary>A copy that further counting does not touch.</summary>
    public Tally Copy()
    {
        var copy = new Tally(Statements) { Participants = Participants };
        counts.CopyTo(copy.counts, 0);
        return copy;
    }
}
