namespace Commonweal.Analysis.CommonGround;

/// <summary>Votes on a pair of statements by those who voted on both.</summary>
internal struct PairCount
{
    /// <summary>How many voted on both.</summary>
    public int Voters;

    /// <summary>The sum of the products of their votes.</summary>
    public int Products;

    /// <summary>The sum of their votes on the earlier statement.</summary>
    public int First;

    /// <summary>The sum of their votes on the later statement.</summary>
    public int Second;

    public void Add(Vote first, Vote second, int times)
    {
        Voters += times;
        Products += times * (int)first * (int)second;
        First += times * (int)first;
        Second += times * (int)second;
    }
}
