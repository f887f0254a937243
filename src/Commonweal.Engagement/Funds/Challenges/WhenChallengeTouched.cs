using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Challenges;

/// <summary>Works out anew what became of a challenge. Where that changed, saving it tells whatever it came from.</summary>
internal sealed class WhenChallengeTouched(CommonwealDb db, IOutputCacheStore cache) : IHandle<ChallengeTouched>
{
    public async Task HandleAsync(ChallengeTouched happened, CancellationToken stop)
    {
        if (await db.Set<Challenge>().SingleOrDefaultAsync(c => c.Id == happened.ChallengeId, stop) is not { } challenge) return;
        var round = await db.Set<FundRound>().AsNoTracking().Where(r => r.Id == challenge.RoundId).Select(r => new { r.IsOpen, IsCounted = r.CountedOn != null }).SingleAsync(stop);
        (challenge.Stand, challenge.IsPublic) = (await StandAsync(challenge.Id, round.IsCounted, stop), round.IsOpen);
        await db.SaveChangesAsync(stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
    }

    private async Task<ChallengeStand> StandAsync(Guid challenge, bool isCounted, CancellationToken stop)
    {
        var answers = Answering(db, challenge);
        if (isCounted) return await answers.AnyAsync(p => p.FundedAs != null, stop) ? ChallengeStand.Chosen : ChallengeStand.NotChosen;
        return await answers.AnyAsync(stop) ? ChallengeStand.Answered : ChallengeStand.Taken;
    }

    /// <summary>Proposals that answer it, and those into which such a one was joined.</summary>
    internal static IQueryable<Proposal> Answering(CommonwealDb db, Guid challenge)
        => db.Set<Proposal>().AsNoTracking().Where(p => p.State == ProposalState.Submitted
            && (p.ChallengeId == challenge || db.Set<Proposal>().Any(j => j.ChallengeId == challenge && j.State == ProposalState.Joined && j.JoinedToId == p.Id)));
}
