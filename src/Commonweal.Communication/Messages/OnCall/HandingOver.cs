using Commonweal.Communication.Messages.Check;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.OnCall;

/// <summary>Who would be called for one language of a message.</summary>
/// <param name="Language">The language that is missing.</param>
/// <param name="Now">Who is on call now; nobody where empty.</param>
/// <param name="Next">Who is next within a week, or null.</param>
internal sealed record OnCallFor(string Language, IReadOnlyList<Shift> Now, Shift? Next);

/// <summary>What the sender sees before handing over.</summary>
internal sealed record HandOverLook(Message Message, IReadOnlyList<OnCallFor> Languages, DutyWeek Week, DateTimeOffset? HandedAt);

/// <summary>
/// Hands a message to translators. An urgent one is told at once, by the house's own mail and by nothing else, to those on
/// call for what is missing; each is told once about the same words.
/// </summary>
internal sealed class HandingOver(CommonwealDb db, Duties duties, UserManager<Account> accounts, IMailbox mailbox, PublicAddress address, CurrentCity city, Catalogues catalogues, Texts texts, TimeProvider clock)
{
    public async Task<HandOverLook?> LookAsync(Message message, IEnumerable<LanguageCheck> languages, CancellationToken stop)
    {
        var missing = languages.Where(l => l.NeedsTranslator).Select(l => l.Language).ToList();
        if (!message.IsOpen || missing.Count == 0 || !message.Written.Any()) return null;
        var week = await duties.ReadAsync(stop);
        var words = HandedMessage.MarkOf(message);
        var handed = await db.Set<HandedMessage>().AsNoTracking().SingleOrDefaultAsync(h => h.MessageId == message.Id && h.Words == words, stop);
        return new(message, [.. missing.Select(l => new OnCallFor(l, week.AtNow(l, OnCallKind.Translator), week.Next(l, OnCallKind.Translator)))], week, handed?.At);
    }

    /// <summary>Hands it over; the same words handed twice have waited since the first time.</summary>
    public async Task GiveAsync(HandOverLook look, CancellationToken stop)
    {
        var (message, words) = (look.Message, HandedMessage.MarkOf(look.Message));
        try
        {
            await db.InTransactionAsync(async s =>
            {
                if (await db.Set<HandedMessage>().SingleOrDefaultAsync(h => h.MessageId == message.Id, s) is not { } handed) db.Add(new HandedMessage { MessageId = message.Id, At = clock.GetUtcNow(), Words = words });
                else if (handed.Words != words) (handed.At, handed.Words) = (clock.GetUtcNow(), words);
                await db.SaveChangesAsync(s);
                // Of an exercise nothing leaves the house, not even a letter to colleagues.
                if (message.IsUrgent && !message.IsExercise) await TellAsync(look, words, s);
            }, stop);
        }
        catch (DbUpdateException twice) when (db.Dialect.IsDuplicate(twice))
        {
            // Pressed twice at once: the other one handed it over, and told everybody.
            db.ChangeTracker.Clear();
        }
    }

    private async Task TellAsync(HandOverLook look, string words, CancellationToken stop)
    {
        foreach (var called in look.Languages.SelectMany(l => l.Now.Select(s => (s.AccountId, l.Language))).GroupBy(c => c.AccountId, c => c.Language))
        {
            if (await accounts.FindByIdAsync(called.Key.ToString()) is not { Left: false, Demonstration: false } person || await accounts.GetEmailAsync(person) is not { Length: > 0 } email) continue;
            var (languages, reads) = (city.Latest.Languages, person.Language ?? city.Latest.Languages[0]);
            string[] paragraphs =
            [
                texts.In(reads, "oncall.mail.text", ("languages", string.Join(", ", called.Select(l => catalogues.For(l).NativeName)))),
                look.Message.Headline.For(reads, languages).Text,
                texts.In(reads, "oncall.mail.open", ("link", address.Link("/desk/translations"))),
                city.Latest.Settings.Name.For(reads, languages).Text,
            ];
            await mailbox.SendAsync(new OutgoingMail(email, texts.In(reads, "oncall.mail.subject"), string.Join("\n\n", paragraphs) + "\n", reads) { Once = $"message-handed/{look.Message.Id}/{words}/{person.Id}" }, stop);
        }
    }
}
