using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>For a resident who proved an e-mail address: the votes that are open to it now.</summary>
internal sealed class OpenVotes(CommonwealDb db, BallotBox box, Here here, Texts texts) : IResidentRecords
{
    public async Task<IReadOnlyList<ResidentRecord>> OfAsync(byte[] email, CancellationToken stop)
    {
        var today = here.Today;
        var open = await db.Set<FundRound>().AsNoTracking()
            .Where(r => r.IsOpen && r.ByEmail && r.CountedOn == null && r.VotingUntil >= today && r.VotingFrom <= today).OrderBy(r => r.VotingUntil).Take(20).ToListAsync(stop);
        var records = new List<ResidentRecord>();
        foreach (var round in open)
        {
            var voted = await box.HasVotedAsync(round.Id, email, stop);
            records.Add(new(here.Text(round.Title), texts[voted ? "funds.votes.done" : "funds.votes.open"], here.Link("/funds/" + round.Slug + (voted ? "/receipt" : "/ballot")), round.VotingFrom));
        }
        return records;
    }
}
