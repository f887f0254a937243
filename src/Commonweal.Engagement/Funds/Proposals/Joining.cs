using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>Two proposals become one when both proposers said yes, and not after the ballots are out.</summary>
internal sealed class Joining(CommonwealDb db)
{
    /// <summary>Offers that this proposal's proposer has not answered.</summary>
    public async Task<IReadOnlyList<JoinOffer>> OpenOffersAsync(Guid proposal, CancellationToken stop)
        => await db.Set<JoinOffer>().AsNoTracking()
            .Where(o => (o.ProposalId == proposal && o.ProposalAgrees == null && o.IntoAgrees != false) || (o.IntoId == proposal && o.IntoAgrees == null && o.ProposalAgrees != false))
            .OrderBy(o => o.On).ToListAsync(stop);

    /// <summary>Writes what a proposer says; false where there is nothing to say any more.</summary>
    public async Task<bool> AnswerAsync(Guid offerId, Guid proposal, bool agrees, DateOnly today, CancellationToken stop)
    {
        var offer = await db.Set<JoinOffer>().SingleOrDefaultAsync(o => o.Id == offerId, stop);
        if (offer is null || offer.IsRefused || offer.IsAgreed) return false;
        if (offer.ProposalId == proposal) offer.ProposalAgrees = agrees;
        else if (offer.IntoId == proposal) offer.IntoAgrees = agrees;
        else return false;
        if (offer.IsAgreed && !await JoinAsync(offer, today, stop)) return false;
        await db.SaveChangesAsync(stop);
        return true;
    }

    private async Task<bool> JoinAsync(JoinOffer offer, DateOnly today, CancellationToken stop)
    {
        var both = await db.Set<Proposal>().Where(p => p.Id == offer.ProposalId || p.Id == offer.IntoId).ToListAsync(stop);
        var (one, into) = (both.Find(p => p.Id == offer.ProposalId), both.Find(p => p.Id == offer.IntoId));
        if (one is not { State: ProposalState.Submitted } || into is not { State: ProposalState.Submitted }) return false;
        var round = await db.Set<FundRound>().AsNoTracking().SingleAsync(r => r.Id == one.RoundId, stop);
        if (round.PhaseOn(today) >= RoundPhase.Voting) return false;
        (one.State, one.JoinedToId) = (ProposalState.Joined, into.Id);
        return true;
    }
}
