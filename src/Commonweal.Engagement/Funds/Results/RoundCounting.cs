using Commonweal.Analysis.EqualShares;
using Commonweal.Engagement.Funds.Challenges;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Results;

/// <summary>Counts a round once, after its last day of voting, and writes what came out. Pages only read that.</summary>
internal sealed class RoundCounting(CommonwealDb db, IOutputCacheStore pages)
{
    /// <summary>Counts; false where it is too early, was counted before, or ballots on paper still wait for their second reader.</summary>
    internal async Task<bool> CountAsync(Guid roundId, DateOnly today, CancellationToken stop)
    {
        if (!await db.InTransactionAsync(s => CountOnceAsync(roundId, today, s), stop)) return false;
        await pages.EvictByTagAsync(PublicCache.Tag, stop);
        return true;
    }

    /// <summary>Locks a round's row until the transaction ends: no ballot on paper slips in while others are counted.</summary>
    internal static Task LockAsync(CommonwealDb db, Guid roundId, CancellationToken stop)
        => db.Set<FundRound>().Where(r => r.Id == roundId).ExecuteUpdateAsync(set => set.SetProperty(r => r.Ballots, r => r.Ballots), stop);

    private async Task<bool> CountOnceAsync(Guid roundId, DateOnly today, CancellationToken stop)
    {
        await LockAsync(db, roundId, stop);
        var round = await db.Set<FundRound>().SingleOrDefaultAsync(r => r.Id == roundId, stop);
        if (round is null || round.CountedOn is not null || today <= round.VotingUntil) return false;
        if (await db.Set<PaperEntry>().AnyAsync(p => p.RoundId == roundId, stop)) return false;
        var proposals = await db.Set<Proposal>().Where(p => p.RoundId == roundId).OrderBy(p => p.Number).ToListAsync(stop);
        var alike = await db.Set<FundBallot>().Where(b => b.RoundId == roundId)
            .GroupBy(b => new { b.Vote, b.Points }).Select(g => new { g.Key.Vote, g.Key.Points, Count = g.Count() }).ToListAsync(stop);
        var counted = VoteCounting.Count(round, [.. proposals.Where(p => p.IsOnBallot).Select(Budgeted)], [.. alike.Select(a => new AlikeBallots(a.Vote, a.Points, a.Count))]);
        Write(round, proposals, counted, today);
        foreach (var challenge in await db.Set<Challenge>().Where(c => c.RoundId == roundId).Select(c => c.Id).ToListAsync(stop)) db.Publish(new ChallengeTouched(challenge));
        await db.SaveChangesAsync(stop);
        return true;
    }

    internal static BudgetProject Budgeted(Proposal proposal) => new(proposal.Code, proposal.Cost ?? 0);

    internal static void Write(FundRound round, IReadOnlyCollection<Proposal> proposals, CountedVotes counted, DateOnly on)
    {
        (round.CountedOn, round.Spent, round.Share, round.Raises) = (on, counted.Spent, counted.Share, counted.Raises);
        foreach (var proposal in proposals)
        {
            if (!counted.Projects.TryGetValue(proposal.Code, out var fared))
            {
                proposal.EndedOn ??= on;
                continue;
            }
            (proposal.Votes, proposal.Funding, proposal.FundedAs, proposal.Account) = (fared.Votes, fared.Funding, fared.FundedAs, fared.Account.Write());
            if (fared.FundedAs is null) proposal.EndedOn ??= on;
        }
        // The funded first, in the order they were funded; then the most votes; what was not on the ballot last.
        foreach (var (place, proposal) in proposals.OrderBy(p => p.FundedAs ?? int.MaxValue).ThenByDescending(p => p.Votes ?? -1).ThenBy(p => p.Number).Index())
            proposal.Place = place + 1;
    }
}
