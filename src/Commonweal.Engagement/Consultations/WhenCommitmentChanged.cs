using Commonweal.Engagement.Consultations.Take;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations;

/// <summary>
/// A commitment that came from a statement was made or changed: the page shows it, and those who wrote or backed the
/// statement hear of it where they left a way and the commitment is public.
/// </summary>
internal sealed class WhenCommitmentChanged(CommonwealDb db, IMailbox mailbox, PersonalData personal, CurrentCity city, Texts texts, PublicAddress address, HearingLinks links, IOutputCacheStore cache)
    : IHandle<CommitmentChanged>
{
    private const string Origin = "statement/";
    private const int Batch = 200;

    public async Task HandleAsync(CommitmentChanged happened, CancellationToken stop)
    {
        if (happened.Origin?.StartsWith(Origin, StringComparison.Ordinal) != true || !Guid.TryParse(happened.Origin.AsSpan(Origin.Length), out var id)) return;
        if (await db.Set<Statement>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, stop) is not { } statement) return;
        var fate = await db.Set<StatementFate>().SingleOrDefaultAsync(f => f.CommitmentId == happened.Id, stop);
        if (fate?.CommitmentVersion > happened.Version) return;
        if (fate is null) db.Add(fate = new StatementFate { CommitmentId = happened.Id, ConsultationId = statement.ConsultationId, StatementId = id, State = happened.State });
        (fate.CommitmentVersion, fate.State, fate.DueOn, fate.IsPublic) = (happened.Version, happened.State, happened.DueOn, happened.IsPublic);
        await db.SaveChangesAsync(stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        if (happened.IsPublic) await TellAsync(statement, happened, stop);
    }

    private async Task TellAsync(Statement statement, CommitmentChanged happened, CancellationToken stop)
    {
        var consultation = await db.Set<Consultation>().AsNoTracking().SingleAsync(c => c.Id == statement.ConsultationId, stop);
        var (languages, last) = ((await city.GetAsync(stop)).Languages, Guid.Empty);
        while (true)
        {
            var people = await db.Set<Participant>().AsNoTracking()
                .Where(p => p.ConsultationId == statement.ConsultationId && p.ContactSealed != null && p.Id > last
                    && (p.Id == statement.AuthorId || db.Set<StatementVote>().Any(v => v.ParticipantId == p.Id && v.Statement == statement.Number && v.Said == 1)))
                .OrderBy(p => p.Id).Take(Batch).ToListAsync(stop);
            foreach (var person in people) await mailbox.SendAsync(Letter(person, consultation, statement, happened, languages), stop);
            if (people.Count < Batch) return;
            last = people[^1].Id;
        }
    }

    private OutgoingMail Letter(Participant person, Consultation consultation, Statement statement, CommitmentChanged happened, IReadOnlyList<string> languages)
    {
        var language = languages.Contains(person.Language) ? person.Language : languages[0];
        var title = consultation.Title.For(language, languages).Text;
        string Link(string page) => address.Link($"/{language}/consultations/{consultation.Slug}{page}");
        return new OutgoingMail(personal.Open(person.ContactSealed!), texts.In(language, "consultations.mail.fate.subject", ("title", title)),
            texts.In(language, "consultations.mail.fate.text", ("statement", statement.Words.For(language, languages).Text), ("state", texts.In(language, "consultations.fate." + happened.State)),
                ("day", happened.DueOn), ("link", Link("")), ("stop", Link("/stop-letters/" + links.End(person.Id)))), language)
        {
            Once = $"statement-fate/{happened.Id}/{happened.State}/{happened.DueOn:yyyyMMdd}/{person.Id:N}",
        };
    }
}
