using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds;

/// <summary>Addresses of proposers whose proposal has come to its end.</summary>
internal sealed class ProposerRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "fund-proposers";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(p => p.EndedOn).ThenBy(p => p.Id).Select(p => p.Id).Take(most).ToListAsync(stop);
        return await db.Set<Proposal>().Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(s => s.SetProperty(p => p.ContactSealed, (byte[]?)null), stop);
    }

    private IQueryable<Proposal> Over(DateOnly day) => db.Set<Proposal>().Where(p => p.EndedOn < day && p.ContactSealed != null);
}

/// <summary>That an address has voted, and the hashes of receipts: gone once nobody can appeal any more. Ballots stay, they are nobody's.</summary>
internal sealed class VoterMarkRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "fund-marks";

    public async Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop)
        => Math.Min(most, await Marks(endedBefore).Take(most).LongCountAsync(stop) + await Receipts(endedBefore).Take(most).LongCountAsync(stop));

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var receipts = await Receipts(endedBefore).OrderBy(c => c.Id).Select(c => c.Id).Take(most).ToListAsync(stop);
        if (receipts.Count > 0) return await db.Set<CountedBallot>().Where(c => receipts.Contains(c.Id)).ExecuteDeleteAsync(stop);
        var marks = await Marks(endedBefore).OrderBy(m => m.Voter).Select(m => m.Voter).Take(most).ToListAsync(stop);
        return await Marks(endedBefore).Where(m => marks.Contains(m.Voter)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<VoterMark> Marks(DateOnly day) => db.Set<VoterMark>().Where(m => Ended(day).Contains(m.RoundId));

    private IQueryable<CountedBallot> Receipts(DateOnly day) => db.Set<CountedBallot>().Where(c => Ended(day).Contains(c.RoundId));

    private IQueryable<Guid> Ended(DateOnly day) => db.Set<FundRound>().Where(r => r.CountedOn != null && r.CountedOn < day).Select(r => r.Id);
}
