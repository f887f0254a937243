namespace Commonweal.Analysis.CommonGround;

/// <summary>What a participant said to a statement. Not having voted is no vote: it is absent from a <see cref="VoteMatrix"/>.</summary>
public enum Vote : sbyte
{
    /// <summary>Disagrees.</summary>
    Disagree = -1,

    /// <summary>Saw the statement and passed.</summary>
    Pass = 0,

    /// <summary>Agrees.</summary>
    Agree = 1,
}
