using Commonweal.Engagement.Funds.Proposals;

namespace Commonweal.Engagement.Funds.Rounds;

/// <summary>How a project stands, by shape and word.</summary>
internal static class ProjectLook
{
    internal static string Kind(ProjectRow row) => Key(row) switch
    {
        "funds.stands.ByShares" or "funds.stands.ByVotes" or "funds.stands.Finished" or "funds.stands.Feasible" => "good",
        "funds.stands.UnderWay" or "funds.stands.Agreed" or "funds.stands.Changed" => "info",
        "funds.stands.Stopped" or "funds.stands.NotFeasible" => "bad",
        _ => "wait",
    };

    internal static string Key(ProjectRow row) => Key(row.State, row.Feasibility, row.Funding, row.Outcome);

    internal static string Key(Proposal p) => Key(p.State, p.Feasibility, p.Funding, p.Outcome);

    private static string Key(ProposalState state, Feasibility feasibility, Funding funding, ProjectOutcome outcome)
        => "funds.stands." + (state is not ProposalState.Submitted ? state.ToString()
            : outcome is not ProjectOutcome.None ? outcome.ToString()
            : funding is not Funding.Open ? funding.ToString()
            : feasibility.ToString());
}
