using System.Security.Cryptography;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>
/// Every night: writes the day's ballots and receipts anew under new random keys, among some that were there before, in random
/// order and in one transaction. Then neither the place of a row nor the transaction that wrote it leads from a ballot to a code.
/// </summary>
internal sealed class MixBallots(CommonwealDb db) : IJob
{
    private const int Batch = 5000, Others = 200;

    public static string Kind => "fund-mix";

    public static string Title => "funds.job.mix";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var done = 0;
        while (true)
        {
            var mixed = await db.InTransactionAsync(async s => await MixBallotsAsync(s) + await MixReceiptsAsync(s), stop);
            if (mixed == 0) break;
            await run.CheckpointAsync(done += mixed, 0, stop: stop);
        }
        if (done > 0) await db.Dialect.ForgetDeletedAsync(db, stop);
    }

    private async Task<int> MixBallotsAsync(CancellationToken stop)
    {
        var fresh = await db.Set<FundBallot>().AsNoTracking().Where(b => !b.Mixed).Take(Batch).ToListAsync(stop);
        if (fresh.Count == 0) return 0;
        var from = FundBallot.NewKey();
        var rounds = fresh.Select(b => b.RoundId).Distinct().ToList();
        var others = await db.Set<FundBallot>().AsNoTracking().Where(b => b.Mixed && b.Imported == null && rounds.Contains(b.RoundId) && b.Id > from).OrderBy(b => b.Id).Take(Others).ToListAsync(stop);
        FundBallot[] all = [.. fresh, .. others];
        foreach (var ids in all.Select(b => b.Id).Chunk(500)) await db.Set<FundBallot>().Where(b => ids.Contains(b.Id)).ExecuteDeleteAsync(stop);
        RandomNumberGenerator.Shuffle(all.AsSpan());
        await BallotRows.InsertAsync(db, all.Select(b => new FundBallot { RoundId = b.RoundId, Vote = b.Vote, Points = b.Points, Mixed = true }), stop);
        return fresh.Count;
    }

    private async Task<int> MixReceiptsAsync(CancellationToken stop)
    {
        var fresh = await db.Set<CountedBallot>().AsNoTracking().Where(c => !c.Mixed).Take(Batch).ToArrayAsync(stop);
        if (fresh.Length == 0) return 0;
        foreach (var ids in fresh.Select(c => c.Id).Chunk(500)) await db.Set<CountedBallot>().Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(stop);
        RandomNumberGenerator.Shuffle(fresh.AsSpan());
        db.AddRange(fresh.Select(c => new CountedBallot { RoundId = c.RoundId, Hash = c.Hash, Mixed = true }));
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return fresh.Length;
    }
}
