using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>
/// What colleagues do with a concern. Each action is one transaction: the concern, what is told, the audit record and
/// the events that carry it on. Whoever acts on an old version changes nothing and is told.
/// </summary>
internal sealed partial class Handling(CommonwealDb db, Promises promises, CurrentCity city)
{
    public Task<Handled> AcknowledgeAsync(Grip grip, CancellationToken stop)
        => ChangeAsync(grip, c => One(c.Acknowledge(promises.Today, grip.Reach.AccountId)), stop);

    public Task<Handled> TakeInHandAsync(Grip grip, CancellationToken stop)
        => ChangeAsync(grip, c =>
        {
            var step = c.TakeInHand(promises.Today, grip.Reach.AccountId);
            if (step is not null) c.AssigneeId ??= grip.Reach.AccountId;
            return One(step);
        }, stop);

    public Task<Handled> AskBackAsync(Grip grip, string words, CancellationToken stop)
        => ChangeAsync(grip, c => One(c.AskBack(words, promises.Today, grip.Reach.AccountId)), stop);

    public Task<Handled> CloseAsync(Grip grip, CloseReason reason, string? words, CancellationToken stop)
        => ChangeAsync(grip, c => One(c.Close(reason, words, promises.Today, grip.Reach.AccountId)), stop);

    public Task<Handled> ReopenAsync(Grip grip, CancellationToken stop)
        => ChangeAsync(grip, c => One(c.ReopenFromDesk(promises.Today, NewPromise(c), grip.Reach.AccountId)), stop);

    /// <summary>Gives the concern to a colleague, or to nobody. The person is not told of it.</summary>
    public Task<Handled> AssignAsync(Grip grip, Guid? assignee, CancellationToken stop)
        => ChangeAsync(grip, c =>
        {
            c.AssigneeId = assignee;
            return [];
        }, stop);

    /// <summary>A note among staff. It changes nothing that anybody else could be changing.</summary>
    public async Task<Handled> NoteAsync(Grip grip, string words, CancellationToken stop)
    {
        if (!await db.Set<Concern>().Where(c => c.Id == grip.Id).AnyAsync(grip.Reach.Within(), stop)) return Handled.NotFound;
        db.Add(new ConcernMessage { ConcernId = grip.Id, Kind = MessageKind.Note, Words = words, On = promises.Today, AuthorId = grip.Reach.AccountId });
        await db.SaveChangesAsync(stop);
        return Handled.Done;
    }

    /// <summary>The day by which a concern opened again is answered.</summary>
    public DateOnly NewPromise(Concern concern) => promises.After(city.Latest.Department(concern.DepartmentId)?.AnswerDays ?? 10);

    private Task<Handled> ChangeAsync(Grip grip, Func<Concern, IReadOnlyList<ConcernMessage>?> change, CancellationToken stop)
        => ChangeAsync(grip, (c, _) => Task.FromResult(change(c)), stop);

    private async Task<Handled> ChangeAsync(
        Grip grip, Func<Concern, CancellationToken, Task<IReadOnlyList<ConcernMessage>?>> change, CancellationToken stop)
    {
        try
        {
            return await db.InTransactionAsync(async s =>
            {
                if (await db.Set<Concern>().Where(c => c.Id == grip.Id).SingleOrDefaultAsync(grip.Reach.Within(), s) is not { } concern) return Handled.NotFound;
                if (concern.Version != grip.Version) return Handled.ChangedMeanwhile;
                if (await change(concern, s) is not { } messages) return Handled.NotPossible;
                db.Entry(concern).Property(c => c.Version).IsModified = true;
                await TellAsync(messages, notBefore: null, s);
                return Handled.Done;
            }, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Handled.ChangedMeanwhile;
        }
    }

    /// <summary>Saves what is tracked with these messages, and publishes that there is something to tell.</summary>
    internal async Task TellAsync(IReadOnlyList<ConcernMessage> messages, DateTimeOffset? notBefore, CancellationToken stop)
    {
        db.AddRange(messages);
        // The first save gives the messages their keys, which the events carry.
        await db.SaveChangesAsync(stop);
        foreach (var message in messages.Where(m => m.Kind is not MessageKind.Note)) db.Publish(new ConcernTold(message.ConcernId, message.Id), notBefore);
        await db.SaveChangesAsync(stop);
    }

    private static IReadOnlyList<ConcernMessage>? One(ConcernMessage? message) => message is null ? null : [message];
}
