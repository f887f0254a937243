using System.Security.Cryptography;
using Commonweal.Engagement.Funds.Results;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>
/// Writes new ballots and receipts anew under new random keys, among some that were there before, in random order and in one
/// transaction. Then neither the place of a row nor the transaction that wrote it leads from a ballot to a code. Every night,
/// and during a vote as soon as <see cref="Soon"/> ballots have come.
/// </summary>
internal sealed class MixBallots(CommonwealDb db) : IJob
{
    /// <summary>So many ballots are mixed without waiting for the night; fewer would hide too little among themselves.</summary>
    public const int Soon = 25;

    private const int Batch = 5000, Others = 200;

    public static string Kind => "fund-mix";

    public static string Title => "funds.job.mix";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var done = 0;
        while (await db.Set<FundBallot>().Where(b => !b.Mixed).Select(b => (Guid?)b.RoundId).FirstOrDefaultAsync(stop) is { } round)
        {
            done += await db.InTransactionAsync(async s =>
            {
                // Two who mix at once would put every ballot in twice: the second waits here and finds them mixed.
                await RoundCounting.LockAsync(db, round, s);
                await MixReceiptsAsync(round, s);
                return await MixBallotsAsync(round, s);
            }, stop);
            await run.CheckpointAsync(done, 0, stop: stop);
        }
        if (done > 0) await db.Dialect.ForgetDeletedAsync(db, stop, "fund_ballot", "fund_counted_ballot");
    }

    private async Task<int> MixBallotsAsync(Guid round, CancellationToken stop)
    {
        var ballots = db.Set<FundBallot>().AsNoTracking().Where(b => b.RoundId == round);
        var fresh = await ballots.Where(b => !b.Mixed).Take(Batch).ToListAsync(stop);
        if (fresh.Count == 0) return 0;
        var from = FundBallot.NewKey();
        var others = await ballots.Where(b => b.Mixed && b.Imported == null && b.Id > from).OrderBy(b => b.Id).Take(Others).ToListAsync(stop);
        FundBallot[] all = [.. fresh, .. others];
        foreach (var ids in all.Select(b => b.Id).Chunk(500)) await db.Set<FundBallot>().Where(b => ids.Contains(b.Id)).ExecuteDeleteAsync(stop);
        RandomNumberGenerator.Shuffle(all.AsSpan());
        await BallotRows.InsertAsync(db, all.Select(b => new FundBallot { RoundId = round, Vote = b.Vote, Points = b.Points, Mixed = true }), stop);
        return fresh.Count;
    }

    private async Task MixReceiptsAsync(Guid round, CancellationToken stop)
    {
        var fresh = await db.Set<CountedBallot>().AsNoTracking().Where(c => c.RoundId == round && !c.Mixed).Take(Batch).ToArrayAsync(stop);
        if (fresh.Length == 0) return;
        foreach (var ids in fresh.Select(c => c.Id).Chunk(500)) await db.Set<CountedBallot>().Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(stop);
        RandomNumberGenerator.Shuffle(fresh.AsSpan());
        db.AddRange(fresh.Select(c => new CountedBallot { RoundId = round, Hash = c.Hash, Mixed = true }));
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }
}
