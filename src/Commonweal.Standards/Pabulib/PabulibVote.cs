namespace Commonweal.Standards.Pabulib;

/// <summary>One voter's ballot as a line of the section VOTES holds it.</summary>
public readonly record struct PabulibVote
{
    internal PabulibVote(string voter, PabulibChoice choice, IReadOnlyList<string> fields) => (Voter, Choice, Fields) = (voter, choice, fields);

    /// <summary><c>voter_id</c>; no other ballot of the file has it.</summary>
    public string Voter { get; }

    /// <summary>What was chosen. Ballots written alike share one object.</summary>
    public PabulibChoice Choice { get; }

    /// <summary>Every field exactly as written, in the order of <see cref="PabulibFile.VoteColumns"/>.</summary>
    public IReadOnlyList<string> Fields { get; }
}
