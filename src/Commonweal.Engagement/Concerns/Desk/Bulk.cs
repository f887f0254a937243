using System.Text.Json;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>How many a bulk action changed, and how many it left as they were because somebody else was faster or the step is not open.</summary>
internal sealed record BulkDone(int Done, int Left);

/// <summary>The same step for several concerns at once, which can be undone for a minute; until then nobody is told.</summary>
internal sealed class Bulk(CommonwealDb db, QueueQuestions questions, Handling handling, Promises promises, TimeProvider clock)
{
    /// <summary>Most concerns at once: a page of the list.</summary>
    public const int Most = 100;

    public Task<BulkDone> AssignAsync(Reach reach, IReadOnlyDictionary<Guid, int> chosen, Guid? assignee, CancellationToken stop)
        => ActAsync(reach, chosen, concern =>
        {
            concern.AssigneeId = assignee;
            return (true, null);
        }, stop);

    public Task<BulkDone> AcknowledgeAsync(Reach reach, IReadOnlyDictionary<Guid, int> chosen, CancellationToken stop)
        => ActAsync(reach, chosen, concern =>
        {
            var message = concern.Acknowledge(promises.Today, reach.AccountId);
            return (message is not null, message);
        }, stop);

    /// <summary>The act that can still be undone, or null.</summary>
    public async Task<BulkAct?> LastAsync(Guid accountId, CancellationToken stop)
    {
        var act = await questions.LastBulk(db, accountId, stop);
        return act is not null && clock.GetUtcNow() - act.At < BulkAct.UndoWithin ? act : null;
    }

    private async Task<BulkDone> ActAsync(
        Reach reach, IReadOnlyDictionary<Guid, int> chosen, Func<Concern, (bool Done, ConcernMessage? Told)> act, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await db.InTransactionAsync(s => ActInTransactionAsync(reach, chosen, act, s), stop);
            }
            catch (DbUpdateConcurrencyException) when (attempt < 3)
            {
                // Somebody saved one of them in this moment: read again and leave that one as it is.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<BulkDone> ActInTransactionAsync(
        Reach reach, IReadOnlyDictionary<Guid, int> chosen, Func<Concern, (bool Done, ConcernMessage? Told)> act, CancellationToken stop)
    {
        var ids = chosen.Keys.ToArray();
        var concerns = await db.Set<Concern>().Where(c => ids.Contains(c.Id)).Where(reach.Within()).ToListAsync(stop);
        var steps = new List<(Concern Concern, BulkStep Before, ConcernMessage? Told)>();
        foreach (var concern in concerns.Where(c => c.Version == chosen[c.Id]))
        {
            var before = new BulkStep(concern.Id, 0, concern.AssigneeId, concern.State, null);
            if (act(concern) is not { Done: true, Told: var told }) continue;
            db.Entry(concern).Property(c => c.Version).IsModified = true;
            steps.Add((concern, before, told));
        }
        await handling.TellAsync([.. steps.Select(s => s.Told).OfType<ConcernMessage>()], clock.GetUtcNow() + BulkAct.ToldAfter, stop);
        await KeepAsync(reach.AccountId, [.. steps.Select(s => s.Before with { Version = s.Concern.Version, MessageId = s.Told?.Id })], stop);
        return new BulkDone(steps.Count, chosen.Count - steps.Count);
    }

    private async Task KeepAsync(Guid accountId, IReadOnlyList<BulkStep> steps, CancellationToken stop)
    {
        var act = await db.Set<BulkAct>().SingleOrDefaultAsync(a => a.AccountId == accountId, stop);
        if (act is null) db.Add(act = new BulkAct { AccountId = accountId, At = clock.GetUtcNow(), Steps = "" });
        (act.At, act.Steps) = (clock.GetUtcNow(), JsonSerializer.Serialize(steps));
        await db.SaveChangesAsync(stop);
    }
}
