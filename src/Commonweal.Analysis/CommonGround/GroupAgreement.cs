namespace Commonweal.Analysis.CommonGround;

/// <summary>A group's votes on a statement.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="Count">The votes.</param>
/// <param name="Low">The least share of agreement among the group's votes that chance allows (Wilson 1927).</param>
/// <param name="High">The greatest.</param>
public sealed record GroupAgreement(string Group, VoteCount Count, double Low, double High);
