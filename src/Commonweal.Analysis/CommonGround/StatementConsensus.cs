namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// How far all groups agree on a statement: the product over groups of (agreeing + 1) / (votes + 2), high only where no
/// group stands aside (group-informed consensus; Small et al. 2021). It is the mean of what is believed of the product of
/// the groups' shares of agreement after these votes, if nothing was known before.
/// </summary>
/// <param name="Statement">The statement's name.</param>
/// <param name="Consensus">The group-informed consensus, between 0 and 1.</param>
/// <param name="Low">
/// The least product of shares the votes allow: the product of the groups' <see cref="GroupAgreement.Low"/>. Together the
/// groups' intervals hold with the rule's confidence, so this one holds with at least as much.
/// </param>
/// <param name="High">The greatest.</param>
/// <param name="Rejection">The same product for disagreeing: high where all groups reject the statement.</param>
/// <param name="PerGroup">The votes of each group, in the order of groups.</param>
/// <param name="HasEnoughVotes">Whether every group has the rule's minimum of votes.</param>
/// <param name="HasMajorityInEveryGroup">Whether in every group more than half of the votes agree, beyond chance: all lower ends are above one half.</param>
public sealed record StatementConsensus(
    string Statement,
    double Consensus,
    double Low,
    double High,
    double Rejection,
    IReadOnlyList<GroupAgreement> PerGroup,
    bool HasEnoughVotes,
    bool HasMajorityInEveryGroup);
