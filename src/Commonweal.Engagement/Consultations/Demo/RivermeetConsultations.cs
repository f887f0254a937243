using System.Text.Json;
using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Consultations.Imports;
using Commonweal.Engagement.Consultations.Public;
using Commonweal.Engagement.Consultations.Results;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Consultations.Demo;

/// <summary>Two conversations of the invented city: one that runs, one that is over.</summary>
internal sealed class RivermeetConsultations(CommonwealDb db, WorkingOut working, CurrentCity current, IEnumerable<IObjectiveProposals> objectives, TimeProvider clock)
{
    private static readonly string[] Languages = ["en", "en", "en", "en", "fr", "fr", "ar"];

    // The same votes every time.
    private uint chance = 20_261_126;

    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetConsultations>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var today = new CityTime((await current.GetAsync(stop)).TimeZone).Day(clock.GetUtcNow());
        var depot = new Consultation
        {
            Slug = "old-tram-depot",
            Title = MultilingualText.Of(("en", "What should become of the old tram depot?"), ("fr", "Que faire de l'ancien dépôt des trams ?"), ("ar", "ماذا نصنع بمستودع الترام القديم؟")),
            Words = MultilingualText.Of(
                ("en", "The depot by the river has been empty for two years. The council decides in the summer; what all groups agree on goes into the decision word by word."),
                ("fr", "Le dépôt au bord de la rivière est vide depuis deux ans. Le conseil décide cet été ; ce qui rassemble tous les groupes entre tel quel dans la décision."),
                ("ar", "المستودع عند النهر فارغ منذ عامين. يقرر المجلس في الصيف، وما تتفق عليه كل المجموعات يدخل القرار بنصّه.")),
            State = ConsultationState.Open,
            OpenedOn = today.AddDays(-16),
            Until = today.AddDays(24),
        };
        var quays = new Consultation
        {
            Slug = "evenings-on-the-quays",
            Title = MultilingualText.Of(("en", "Evenings on the quays"), ("fr", "Les soirées sur les quais"), ("ar", "أمسيات الأرصفة")),
            Words = MultilingualText.Of(
                ("en", "Some come to the quays to live, others to sleep next to them. How can both be at home there?"),
                ("fr", "Les uns viennent vivre sur les quais, les autres dorment à côté. Comment s'y sentir chez soi, ensemble ?"),
                ("ar", "منهم من يأتي إلى الأرصفة ليعيش، ومنهم من ينام بجوارها. كيف يشعر الجميع بأنهم في بيتهم؟")),
            State = ConsultationState.Closed,
            OpenedOn = today.AddDays(-95),
            Until = today.AddDays(-60),
            ClosedOn = today.AddDays(-60),
            TakesStatements = false,
        };
        var communities = await db.Set<Community>().AsNoTracking().Where(c => c.Shown && !c.Ended).OrderBy(c => c.SortName).Take(2).Select(c => c.Id).ToListAsync(stop);
        await AskAsync(quays, RivermeetStatements.Quays, 446, [], stop);
        await AskAsync(depot, RivermeetStatements.Depot, 318, communities, stop);
        foreach (var proposals in objectives) await FlowOnAsync(quays, proposals, stop);
    }

    /// <summary>What all agreed on most in the one that is over is proposed as an objective.</summary>
    private async Task FlowOnAsync(Consultation over, IObjectiveProposals proposals, CancellationToken stop)
    {
        var result = await db.Set<ConsultationResult>().AsNoTracking().SingleAsync(r => r.ConsultationId == over.Id, stop);
        if (JsonSerializer.Deserialize<ShownResult>(result.Shown)!.Agreed is not [var most, ..]) return;
        var statement = await db.Set<Statement>().AsNoTracking().SingleAsync(s => s.ConsultationId == over.Id && s.Number == most.Statement, stop);
        await proposals.ProposeAsync(new(StatementFate.OriginOf(statement.Id), statement.Words, over.Title, ListConsultationsModel.Path + "/" + over.Slug), stop);
    }

    private async Task AskAsync(Consultation consultation, IReadOnlyList<Asked> asked, int people, IReadOnlyList<Guid> communities, CancellationToken stop)
    {
        db.Add(consultation);
        db.AddRange(asked.Select((a, at) => new Statement { ConsultationId = consultation.Id, Number = at, Words = MultilingualText.Of(("en", a.En), ("fr", a.Fr), ("ar", a.Ar)), AddedOn = consultation.OpenedOn!.Value }));
        db.AddRange(communities.Select((c, at) => new AskedFirst
        {
            ConsultationId = consultation.Id,
            CommunityId = c,
            On = consultation.OpenedOn!.Value.AddDays(-14 + (3 * at)),
            Heard = MultilingualText.Of(("en", "Keep the courtyard: it is the only place here where children from all houses meet."), ("fr", "Gardez la cour : c'est le seul endroit où les enfants de toutes les maisons se retrouvent."), ("ar", "أبقوا الساحة: فهي المكان الوحيد الذي يلتقي فيه أطفال كل البيوت.")),
            Changed = MultilingualText.Of(("en", "The courtyard became the first statement, and building on it was taken out of the plans."), ("fr", "La cour est devenue la première affirmation, et l'idée d'y construire a été retirée des plans."), ("ar", "صارت الساحة العبارة الأولى، وحُذف البناء عليها من المخططات.")),
        }));
        await db.SaveChangesAsync(stop);
        var (voices, votes) = (new List<Participant>(), new List<StatementVote>());
        for (var person = 0; person < people; person++)
        {
            var group = person * asked[0].Tends.Length / people;
            var voice = new Participant { Id = Key(), ConsultationId = consultation.Id, Language = Languages[Draw(Languages.Length)], CommunityId = communities.Count > 0 && Draw(9) == 0 ? communities[Draw(communities.Count)] : null };
            voices.Add(voice);
            for (var number = 0; number < asked.Count; number++)
                if (Draw(100) < 78) votes.Add(new StatementVote { ParticipantId = voice.Id, Statement = number, Said = Say(asked[number].Tends[group]) });
        }
        await BringingIn.AddVotesAsync(db, voices, votes, votes.Count, (_, _) => { }, stop);
        if (consultation.TakesStatements) await AddOwnAsync(consultation, asked.Count, voices, stop);
        await working.RunAsync(consultation.Id, stop);
    }

    /// <summary>What residents added: one waits, one was refused.</summary>
    private async Task AddOwnAsync(Consultation consultation, int next, List<Participant> voices, CancellationToken stop)
    {
        var on = consultation.OpenedOn!.Value;
        var waiting = Statement.Told(consultation.Id, next, "fr", "On pourrait y installer une bibliothèque d'outils à emprunter.", voices[7].Id, on.AddDays(15));
        var refused = Statement.Told(consultation.Id, next + 1, "en", "Best prices for tyres at the garage next door!", voices[9].Id, on.AddDays(6));
        refused.Refuse(RefusalRule.Advertises, null);
        db.AddRange(waiting, refused);
        await db.SaveChangesAsync(stop);
    }

    private short Say(char tends)
    {
        var drawn = Draw(100);
        var (agree, disagree) = tends switch { 'A' => (84, 8), 'a' => (64, 20), 'd' => (20, 64), 'D' => (7, 84), _ => (42, 40) };
        return (short)(drawn < agree ? 1 : drawn < agree + disagree ? -1 : 0);
    }

    private Guid Key()
    {
        Span<byte> bytes = stackalloc byte[16];
        for (var at = 0; at < bytes.Length; at++) bytes[at] = (byte)Draw(256);
        return new Guid(bytes);
    }

    private int Draw(int below)
    {
        chance = (chance * 1_664_525) + 1_013_904_223;
        return (int)((chance >> 8) % (uint)below);
    }
}
