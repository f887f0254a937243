using Commonweal.Communication.Messages.Check;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.Release;

/// <summary>
/// Two agree before a message goes out. An urgent one may go out by one alone; then somebody else looks at it within a day.
/// What a second person agreed to are the words of that moment: whoever changes one asks again.
/// </summary>
internal sealed class Releasing(CommonwealDb db, ISecondPerson second, GoingOut goingOut, IActor actor, TimeProvider clock)
{
    public const string Kind = "message-release";

    private static readonly TimeSpan ReviewWithin = TimeSpan.FromHours(24);

    /// <summary>Asks a second person. The message must be checked and tracked.</summary>
    public Task AskAsync(Message message, string about, CancellationToken stop)
    {
        (message.State, message.AskedById) = (MessageState.Asked, actor.AccountId);
        // The version that this very save makes.
        return second.AskAsync(new ApprovalAsk(Kind, $"{message.Id}/{message.Version + 1}", "messages.release.ask", about, "messages.release", $"/desk/messages/{message.Id}"), stop);
    }

    /// <summary>Releases an urgent one alone.</summary>
    public async Task ReleaseAloneAsync(Message message, CancellationToken stop)
    {
        if (!message.IsUrgent) throw new InvalidOperationException("Only an urgent message goes out by one alone.");
        var now = clock.GetUtcNow();
        (message.State, message.AskedById, message.ReleasedAt, message.ReviewDueAt) = (MessageState.Released, actor.AccountId, now, message.IsExercise ? null : now + ReviewWithin);
        await db.SaveChangesAsync(stop);
        await goingOut.IfDueAsync(message.Id, stop);
    }

    /// <summary>A second person agreed; false where the words are others by now, or it went out already.</summary>
    public async Task<bool> AgreedAsync(Guid id, int version, CancellationToken stop)
    {
        if (await db.Set<Message>().SingleOrDefaultAsync(m => m.Id == id, stop) is not { State: MessageState.Asked } message || message.Version != version) return false;
        (message.State, message.ReleasedAt) = (MessageState.Released, clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
        await goingOut.IfDueAsync(id, stop);
        return true;
    }

    /// <summary>A second person did not agree: the message can be written on.</summary>
    public async Task RefusedAsync(Guid id, int version, CancellationToken stop)
    {
        if (await db.Set<Message>().SingleOrDefaultAsync(m => m.Id == id, stop) is not { State: MessageState.Asked } message || message.Version != version) return;
        message.State = MessageState.Draft;
        await db.SaveChangesAsync(stop);
    }
}

/// <summary>Hears what second persons decided.</summary>
internal sealed class WhenReleaseDecided(Releasing releasing) : Commonweal.Platform.Events.IHandle<ApprovalGiven>, Commonweal.Platform.Events.IHandle<ApprovalRefused>
{
    public Task HandleAsync(ApprovalGiven happened, CancellationToken stop)
        => Read(happened.Kind, happened.Subject) is { } asked ? releasing.AgreedAsync(asked.Id, asked.Version, stop) : Task.CompletedTask;

    public Task HandleAsync(ApprovalRefused happened, CancellationToken stop)
        => Read(happened.Kind, happened.Subject) is { } asked ? releasing.RefusedAsync(asked.Id, asked.Version, stop) : Task.CompletedTask;

    private static (Guid Id, int Version)? Read(string kind, string subject)
        => kind == Releasing.Kind && subject.Split('/') is [var key, var number] && Guid.TryParse(key, out var id) && int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var version) ? (id, version) : null;
}
