using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>A project as a voter reads it.</summary>
internal sealed record BallotProject(string Code, int Number, MultilingualText Title, decimal Cost, string? DistrictCode);

/// <summary>What stands on the ballot of a round, in the published order.</summary>
internal sealed class BallotPaper(CommonwealDb db)
{
    public async Task<IReadOnlyList<BallotProject>> ReadAsync(Guid round, CancellationToken stop)
        => await db.Set<Proposal>().AsNoTracking()
            .Where(p => p.RoundId == round && p.State == ProposalState.Submitted && p.Feasibility == Feasibility.Feasible && p.Cost != null)
            .OrderBy(p => p.Number).Select(p => new BallotProject(p.Code, p.Number, p.Title, p.Cost!.Value, p.DistrictCode)).ToListAsync(stop);

    internal static IReadOnlyList<BallotLine> Lines(IReadOnlyList<BallotProject> projects) => [.. projects.Select(p => new BallotLine(p.Code, p.Number, p.Cost))];
}
