using Commonweal.Engagement.Commitments.Desk;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Reminding;

/// <summary>
/// Every morning: writes to those who keep what falls due, and to the coordinator about what is late. What was written is
/// remembered in the transaction that queues the letters, so that nobody is written to twice, however often it runs; a day
/// the program slept through is made up for.
/// </summary>
internal sealed class RemindOfCommitments(CommonwealDb db, Owners owners, ReminderLetters letters, Here here) : IJob
{
    internal const int DaysAhead = 14, DaysSoon = 3;
    private const int Batch = 50;

    public static string Kind => "commitment-reminders";

    public static string Title => "commitments.job";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var done = run.Done;
        foreach (var stage in new[] { ReminderStage.Late, ReminderStage.Soon, ReminderStage.Ahead })
        {
            int written;
            do
            {
                written = await db.InTransactionAsync(s => RemindAsync(stage, s), stop);
                db.ChangeTracker.Clear();
                done += written;
                if (written > 0) await run.CheckpointAsync(done, 0, stop: stop);
            }
            while (written == Batch);
        }
    }

    private async Task<int> RemindAsync(ReminderStage stage, CancellationToken stop)
    {
        var due = await Due(stage).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(Batch).ToListAsync(stop);
        foreach (var commitment in due)
        {
            db.Add(new CommitmentReminder { CommitmentId = commitment.Id, DueOn = commitment.DueOn, Stage = stage });
            var readers = await owners.OfAsync(commitment.DepartmentId, commitment.Post, stop);
            if (stage is ReminderStage.Late) readers.AddRange(await owners.HoldingAsync(Role.Coordinator, stop));
            foreach (var reader in readers.DistinctBy(a => a.Id)) await letters.SendAsync(reader, commitment, stage, stop);
        }
        await db.SaveChangesAsync(stop);
        return due.Count;
    }

    private IQueryable<Commitment> Due(ReminderStage stage)
    {
        var (today, soon, ahead) = (here.Today, here.Today.AddDays(DaysSoon), here.Today.AddDays(DaysAhead));
        var open = db.Set<Commitment>().AsNoTracking().Where(c => c.Outcome == Outcome.Open
            && !db.Set<CommitmentReminder>().Any(r => r.CommitmentId == c.Id && r.DueOn == c.DueOn && r.Stage == stage));
        return stage switch
        {
            ReminderStage.Late => open.Where(c => c.DueOn < today),
            ReminderStage.Soon => open.Where(c => c.DueOn >= today && c.DueOn <= soon),
            ReminderStage.Ahead => open.Where(c => c.DueOn > soon && c.DueOn <= ahead),
        };
    }
}
