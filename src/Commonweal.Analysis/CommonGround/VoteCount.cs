namespace Commonweal.Analysis.CommonGround;

/// <summary>Votes on one statement, of everybody or of a group.</summary>
/// <param name="Agree">How many agree.</param>
/// <param name="Disagree">How many disagree.</param>
/// <param name="Votes">How many voted, passes included.</param>
public readonly record struct VoteCount(int Agree, int Disagree, int Votes)
{
    /// <summary>How many passed.</summary>
    public int Pass => Votes - Agree - Disagree;
}
