using Commonweal.Engagement.Funds.Results;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>What became of a ballot on paper that was read.</summary>
internal enum PaperRead
{
    /// <summary>Read once; a second colleague must read it too.</summary>
    Waiting,
    /// <summary>Read twice alike, and counted.</summary>
    Counted,
    /// <summary>The two readings differ: both look again.</summary>
    Differs,
    /// <summary>Its code was used already, or the round is counted.</summary>
    Refused,
}

/// <summary>Ballots on paper count when two colleagues, neither of whom sees the other's reading, read the same.</summary>
internal sealed class PaperReading(CommonwealDb db, BallotBox box)
{
    public Task<PaperRead> ReadAsync(Guid round, Guid code, string ending, Guid reader, FilledBallot ballot, DateOnly today, CancellationToken stop)
        => db.InTransactionAsync(async s =>
        {
            // One after the other: two first readers at the same moment are a first and a second.
            await RoundCounting.LockAsync(db, round, s);
            if (await db.Set<FundRound>().AnyAsync(r => r.Id == round && r.CountedOn != null, s)) return PaperRead.Refused;
            var entries = await db.Set<PaperEntry>().Where(p => p.RoundId == round && p.CodeId == code).ToListAsync(s);
            var others = entries.FindAll(e => e.ByAccount != reader);
            if (others.Exists(o => o.Vote == ballot.Vote && o.Points == ballot.Points)) return await CountAsync(round, code, ballot, entries, s);
            if (entries.Find(e => e.ByAccount == reader) is { } mine) (mine.Vote, mine.Points, mine.On) = (ballot.Vote, ballot.Points, today);
            else db.Add(new PaperEntry { RoundId = round, CodeId = code, Ending = ending, ByAccount = reader, Vote = ballot.Vote, Points = ballot.Points, On = today });
            await db.SaveChangesAsync(s);
            return others.Count == 0 ? PaperRead.Waiting : PaperRead.Differs;
        }, stop);

    private async Task<PaperRead> CountAsync(Guid round, Guid code, FilledBallot ballot, List<PaperEntry> entries, CancellationToken stop)
    {
        var counted = await box.PutInPaperAsync(round, code, ballot, stop);
        // A code that was used online meanwhile: the sheet does not count, and its readings go all the same.
        foreach (var entry in entries) db.Remove(entry);
        await db.SaveChangesAsync(stop);
        return counted ? PaperRead.Counted : PaperRead.Refused;
    }
}
