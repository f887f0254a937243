namespace Commonweal.Analysis.CommonGround;

/// <summary>A vote in two bytes: the statement's index and what was said; sorted they are in the statements' order.</summary>
internal static class Cell
{
    public const int Disagree = 0;
    public const int Pass = 1;
    public const int Agree = 2;

    /// <summary>Cells a statement may take in an array indexed by cell.</summary>
    public const int PerStatement = 4;

    public static ushort Of(int statement, Vote vote) => (ushort)((statement << 2) | (int)(vote + 1));

    public static int Statement(ushort cell) => cell >> 2;

    public static Vote Vote(ushort cell) => (Vote)((cell & 3) - 1);

    /// <summary>Where a statement's vote stands in a participant's cells, or the complement of where it would stand.</summary>
    public static int Find(ReadOnlySpan<ushort> cells, int statement)
    {
        var at = cells.BinarySearch((ushort)(statement << 2));
        if (at >= 0)
            return at;
        at = ~at;
        return at < cells.Length && Statement(cells[at]) == statement ? at : ~at;
    }
}
