using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>Who hears what becomes of a consultation: asked by a letter first, and no address is kept before its owner said yes.</summary>
internal sealed class Hearing(CommonwealDb db, Voting voting, PersonalData personal, HearingLinks links, IMailbox mailbox, PublicAddress address, Here here, Texts texts)
{
    /// <summary>Writes to an address with the link that proves it; once a day, so that nobody's letter box is filled by somebody else.</summary>
    public async Task AskAsync(Consultation consultation, Voice voice, string email, CancellationToken stop)
    {
        var title = here.Text(consultation.Title);
        var link = address.Link(here.Link($"/consultations/{consultation.Slug}/hear/{links.Prove(consultation.Id, voice, email)}"));
        var letter = new OutgoingMail(email, texts["consultations.mail.prove.subject", ("title", title)],
            texts["consultations.mail.prove.text", ("title", title), ("link", link), ("days", HearingLinks.Days), ("city", here.Name)], here.Language)
        {
            Once = $"hearing/{consultation.Id:N}/{ResidentEmail.Normalise(email)}/{here.Today:yyyyMMdd}",
        };
        try { await mailbox.SendAsync(letter, stop); }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
        {
            // The button was pressed twice at once: the letter is on its way.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The address was proven: it is kept with the voice, in place of one before.</summary>
    public Task BeginAsync(Consultation consultation, Voice voice, string email, CancellationToken stop)
    {
        var contact = personal.Seal(email);
        return db.InTransactionAsync(async s =>
        {
            await voting.AddVoiceAsync(consultation.Id, voice, here.Language, s);
            await db.Set<Participant>().Where(p => p.Id == voice.Participant).ExecuteUpdateAsync(set => set.SetProperty(p => p.ContactSealed, contact), s);
        }, stop);
    }

    /// <summary>Forgets the address.</summary>
    public Task EndAsync(Guid participant, CancellationToken stop)
        => db.InTransactionAsync(s => db.Set<Participant>().Where(p => p.Id == participant).ExecuteUpdateAsync(set => set.SetProperty(p => p.ContactSealed, (byte[]?)null), s), stop);
}
