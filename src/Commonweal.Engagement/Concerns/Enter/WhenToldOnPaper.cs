using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Enter;

/// <summary>Puts what is told to somebody without e-mail on the list of letters and calls. Small steps stand on the receipt's page alone.</summary>
internal sealed class WhenToldOnPaper(CommonwealDb db) : IHandle<ConcernTold>
{
    public async Task HandleAsync(ConcernTold happened, CancellationToken stop)
    {
        var concern = await db.Set<Concern>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == happened.ConcernId, stop);
        if (concern is not { Contact: Contact.Post or Contact.Collect or Contact.Phone }) return;
        var message = await db.Set<ConcernMessage>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == happened.MessageId, stop);
        if (message is not ({ Kind: MessageKind.FromCity or MessageKind.AskBack } or { State: ConcernState.Closed })) return;
        if (await db.Set<ConcernLetter>().AnyAsync(l => l.MessageId == message.Id, stop)) return;
        db.Add(new ConcernLetter { ConcernId = concern.Id, MessageId = message.Id, On = message.On });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
        {
            // The same event, handled twice in the same moment.
        }
    }
}
