using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Consultations.Imports;
using Commonweal.Engagement.Consultations.Results;
using Commonweal.Engagement.Consultations.Take;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests.Consultations;

/// <summary>A consultation to take part in, and people who already did.</summary>
internal static class Asking
{
    internal const string Slug = "old-depot", Public = "/en/consultations/old-depot";
    internal const int Statements = 8;

    internal static async Task<Consultation> AskAsync(this AppFixture app, Entrance entrance = Entrance.Anybody)
    {
        var db = app.Db();
        var consultation = new Consultation
        {
            Slug = Slug,
            Title = MultilingualText.Of(("en", "What of the old depot?"), ("fr", "Et l'ancien dépôt ?")),
            State = ConsultationState.Open,
            Entrance = entrance,
            OpenedOn = new DateOnly(2027, 2, 20),
            Until = new DateOnly(2027, 3, 20),
        };
        db.Add(consultation);
        db.AddRange(Enumerable.Range(0, Statements).Select(n => new Statement { ConsultationId = consultation.Id, Number = n, Words = MultilingualText.Of(("en", $"Statement number {n}.")), AddedOn = new DateOnly(2027, 2, 20) }));
        await db.SaveChangesAsync();
        return consultation;
    }

    /// <summary>People of two minds, who agree on the first two statements; the same ones every time.</summary>
    internal static async Task VoteAsync(this AppFixture app, Consultation consultation, int people)
    {
        var random = new Random(5);
        var voices = Enumerable.Range(0, people).Select(_ => new Participant { Id = Guid.NewGuid(), ConsultationId = consultation.Id, Language = random.Next(4) == 0 ? "fr" : "en" }).ToList();
        var votes = voices.SelectMany((v, at) => Enumerable.Range(0, Statements).Where(_ => random.Next(10) > 0).Select(n => new StatementVote
        {
            ParticipantId = v.Id,
            Statement = n,
            Said = (short)(random.Next(12) == 0 ? 0 : n < 2 || (at % 2 == 0) == (n < 5) ? 1 : -1),
        })).ToList();
        await BringingIn.AddVotesAsync(app.Db(), voices, votes, votes.Count, (_, _) => { }, CancellationToken.None);
    }

    internal static Task WorkOutAsync(this AppFixture app, Consultation consultation) => app.Scope().GetRequiredService<WorkingOut>().RunAsync(consultation.Id, CancellationToken.None);

    internal static async Task<VoteFate> CastAsync(this AppFixture app, Consultation consultation, Guid voice, int statement, short said)
    {
        var known = await app.Services.GetRequiredService<KnownConsultations>().FindAsync(app.Db(), consultation.Slug, CancellationToken.None);
        return await app.Services.GetRequiredService<Casting>().CastAsync(known!, new Voice(voice), "en", statement, said, CancellationToken.None);
    }

    internal static Task<List<StatementVote>> VotesAsync(this AppFixture app) => app.Db().Set<StatementVote>().AsNoTracking().ToListAsync();

    /// <summary>Begins as somebody does, and stands before the first statement.</summary>
    internal static async Task<Page> BeginAsync(this Visitor resident)
        => await resident.FollowAsync(await resident.SubmitAsync(await resident.GetPageAsync(Public + "/take-part"), "main form"));
}
