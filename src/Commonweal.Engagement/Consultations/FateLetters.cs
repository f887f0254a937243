using Commonweal.Engagement.Consultations.Take;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations;

/// <summary>Writes to those who wrote or backed a statement and left a way, each in their language, once for each step of what it became.</summary>
internal sealed class FateLetters(CommonwealDb db, IMailbox mailbox, PersonalData personal, CurrentCity city, Texts texts, PublicAddress address, HearingLinks links)
{
    private const int Batch = 200;

    public async Task SendAsync(Statement statement, StatementFate fate, CancellationToken stop)
    {
        var consultation = await db.Set<Consultation>().AsNoTracking().SingleAsync(c => c.Id == statement.ConsultationId, stop);
        var (languages, last) = ((await city.GetAsync(stop)).Languages, Guid.Empty);
        while (true)
        {
            var people = await db.Set<Participant>().AsNoTracking()
                .Where(p => p.ConsultationId == statement.ConsultationId && p.ContactSealed != null && p.Id > last
                    && (p.Id == statement.AuthorId || db.Set<StatementVote>().Any(v => v.ParticipantId == p.Id && v.Statement == statement.Number && v.Said == 1)))
                .OrderBy(p => p.Id).Take(Batch).ToListAsync(stop);
            foreach (var person in people) await mailbox.SendAsync(Letter(person, consultation, statement, fate, languages), stop);
            if (people.Count < Batch) return;
            last = people[^1].Id;
        }
    }

    private OutgoingMail Letter(Participant person, Consultation consultation, Statement statement, StatementFate fate, IReadOnlyList<string> languages)
    {
        var language = languages.Contains(person.Language) ? person.Language : languages[0];
        string Link(string path) => address.Link($"/{language}{path}");
        var state = texts.In(language, $"consultations.fate.{fate.Kind}.{fate.State}");
        return new OutgoingMail(personal.Open(person.ContactSealed!), texts.In(language, "consultations.mail.fate.subject", ("title", consultation.Title.For(language, languages).Text)),
            texts.In(language, "consultations.mail.fate.text", ("statement", statement.Words.For(language, languages).Text), ("became", texts.In(language, "consultations.mail.fate." + fate.Kind, ("state", state), ("day", fate.On))),
                ("link", Link(fate.Path)), ("stop", Link($"/consultations/{consultation.Slug}/stop-letters/{links.End(person.Id)}"))), language)
        {
            Once = $"statement-fate/{fate.BecameId}/{fate.State}/{fate.On:yyyyMMdd}/{person.Id:N}",
        };
    }
}
