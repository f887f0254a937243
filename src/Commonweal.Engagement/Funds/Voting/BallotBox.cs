using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.PaperCodes;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>By what right somebody votes: a code on paper, or a proven e-mail address. One of the two.</summary>
internal sealed record Voter(Guid? Code, byte[]? Email);

/// <summary>
/// Takes ballots. That somebody has voted and what was voted are written in one transaction, in rows that share nothing: no key,
/// no time, no order. Whatever comes twice, or at the same moment, counts once.
/// </summary>
internal sealed class BallotBox(CommonwealDb db, CodesOnPaper codes, PersonalData personal, JobQueue jobs, Here here)
{
    /// <summary>What codes on paper of a round are for.</summary>
    public static string PurposeOf(Guid round) => "fund/" + round;

    /// <summary>The receipt, shown once; null where this voter has voted before or voting is over.</summary>
    public async Task<string?> CastAsync(FundRound round, Voter voter, FilledBallot ballot, CancellationToken stop)
    {
        if (round.PhaseOn(here.Today) is not RoundPhase.Voting) return null;
        var receipt = CountedBallot.NewReceipt();
        try
        {
            if (!await db.InTransactionAsync(async s => await MarkAsync(round, voter, s) && await PutInAsync(round.Id, ballot, receipt, s), stop)) return null;
        }
        catch (DbUpdateException failure) when (db.Dialect.IsDuplicate(failure))
        {
            db.ChangeTracker.Clear();
            return null;
        }
        await MixSoonAsync(round.Id, stop);
        return receipt;
    }

    private async Task MixSoonAsync(Guid round, CancellationToken stop)
    {
        if (await db.Set<FundRound>().Where(r => r.Id == round).Select(r => r.Ballots).SingleAsync(stop) % MixBallots.Soon == 0) await jobs.AskAsync<MixBallots>(stop: stop);
    }

    /// <summary>Puts a ballot that was read from paper in, using its code up. Inside the caller's transaction.</summary>
    public async Task<bool> PutInPaperAsync(Guid round, Guid code, FilledBallot ballot, CancellationToken stop)
        => await codes.UseAsync(code, stop) && await PutInAsync(round, ballot, receipt: null, stop);

    /// <summary>Whether this voter has voted in this round.</summary>
    public async Task<bool> HasVotedAsync(Guid round, byte[] email, CancellationToken stop)
    {
        var mark = MarkOf(round, email);
        return await db.Set<VoterMark>().AsNoTracking().AnyAsync(m => m.RoundId == round && m.Voter == mark, stop);
    }

    private async Task<bool> MarkAsync(FundRound round, Voter voter, CancellationToken stop)
    {
        if (voter.Code is { } code) return round.ByCode && await codes.UseAsync(code, stop);
        if (voter.Email is not { } email || !round.ByEmail) return false;
        db.Add(new VoterMark { RoundId = round.Id, Voter = MarkOf(round.Id, email) });
        return true;
    }

    private async Task<bool> PutInAsync(Guid round, FilledBallot ballot, string? receipt, CancellationToken stop)
    {
        db.Add(new FundBallot { RoundId = round, Vote = ballot.Vote, Points = ballot.Points });
        if (receipt is not null) db.Add(new CountedBallot { RoundId = round, Hash = CountedBallot.HashOf(receipt) });
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        await db.Set<FundRound>().Where(r => r.Id == round).ExecuteUpdateAsync(s => s.SetProperty(r => r.Ballots, r => r.Ballots + 1), stop);
        return true;
    }

    // Different in every round, so that nobody can be followed from one to the next.
    private byte[] MarkOf(Guid round, byte[] email) => personal.Lookup($"fund-vote/{round}/{Convert.ToHexString(email)}");
}
