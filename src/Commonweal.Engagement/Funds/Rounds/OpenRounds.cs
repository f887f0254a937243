using Commonweal.Engagement.Funds.Challenges;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Rounds;

/// <summary>One project as a line of the public list.</summary>
internal sealed record ProjectRow(
    int Number, int Place, Platform.Localization.MultilingualText Title, decimal? Cost, string? DistrictCode, string? Organisation,
    ProposalState State, Feasibility Feasibility, decimal? Votes, Funding Funding, int? FundedAs, bool? SelectedThen, ProjectOutcome Outcome);

/// <summary>What the public sees of rounds: stored figures only, nothing is counted over ballots.</summary>
internal sealed class OpenRounds(CommonwealDb db)
{
    public const int PageSize = 100;

    public Task<FundRound?> FindAsync(string slug, CancellationToken stop)
        => db.Set<FundRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Slug == slug && r.IsOpen, stop);

    /// <summary>Every open round, the one that ends last first.</summary>
    public async Task<IReadOnlyList<FundRound>> ReadAsync(int most, CancellationToken stop)
        => await db.Set<FundRound>().AsNoTracking().Where(r => r.IsOpen).OrderByDescending(r => r.VotingUntil).ThenBy(r => r.Id).Take(most).ToListAsync(stop);

    /// <summary>A page of projects and one more where there are more.</summary>
    public async Task<IReadOnlyList<ProjectRow>> ProjectsAsync(Guid round, int after, CancellationToken stop)
        => await db.Set<Proposal>().AsNoTracking()
            .Where(p => p.RoundId == round && p.Place > after && p.State != ProposalState.Withdrawn)
            .OrderBy(p => p.Place).ThenBy(p => p.Id).Take(PageSize + 1)
            .Select(p => new ProjectRow(p.Number, p.Place, p.Title, p.Cost, p.DistrictCode, p.Organisation, p.State, p.Feasibility, p.Votes, p.Funding, p.FundedAs, p.SelectedThen, p.Outcome))
            .ToListAsync(stop);

    public async Task<IReadOnlyList<Challenge>> ChallengesAsync(Guid round, CancellationToken stop)
        => await db.Set<Challenge>().AsNoTracking().Where(c => c.RoundId == round && !c.Withdrawn).OrderBy(c => c.On).ThenBy(c => c.Id).Take(PageSize).ToListAsync(stop);
}
