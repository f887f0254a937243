using System.Text.Json;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Mail;

/// <summary>Takes letters in: encrypted, in the caller's transaction.</summary>
internal sealed class MailQueue(CommonwealDb db, PersonalData personal, TimeProvider clock, MailSignal signal) : IMailbox
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken stop = default)
    {
        var once = mail.Once is null ? null : personal.Lookup("mail " + mail.Once);
        if (once is not null && await db.Set<QueuedMail>().AnyAsync(m => m.Once == once, stop)) return;
        db.Add(new QueuedMail
        {
            Letter = personal.Seal(JsonSerializer.Serialize(mail)),
            Once = once,
            Day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        });
        db.OnceCommitted(signal.Raise);
        await db.SaveChangesAsync(stop);
    }
}
