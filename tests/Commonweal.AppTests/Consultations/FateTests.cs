using System.Net;
using System.Text;
using Commonweal.AppTests.Funds;
using Commonweal.AppTests.Objectives;
using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Funds.Challenges;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Results;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Commonweal.Platform.Privacy;
using Commonweal.Prevention.Objectives;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Xunit;

namespace Commonweal.AppTests.Consultations;

/// <summary>Whoever wrote or backed a statement and left a way hears each step of what became of it, once and in their language; nobody else does.</summary>
public abstract class FateTests(AppFixture app) : AppTest(app)
{
    private const string Author = "auteur@example.org", Backer = "backer@example.org", ArabicBacker = "mansur@example.org";

    private List<string> heard = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Objective_ProposedChangedAndDeclined_IsToldTwice()
    {
        var (consultation, statement) = await AskedAsync();
        var leader = await App.SignInAsAsync(Role.Coordinator);
        await leader.ProposeAsync(await leader.GetPageAsync("/desk/consultations/" + consultation.Id), statement);
        await TellsAsync(consultation, "Proposed as an objective", "Proposé comme objectif", "اقتُرح هدفًا");
        var objective = await App.Db().Set<Objective>().AsNoTracking().SingleAsync(Stop);

        await leader.SubmitAsync(await leader.GetPageAsync($"{Objecting.Desk}/edit/{objective.Id}"), "main form", ("Text[en]", "What it means."));
        await HearNothingAsync();
        await leader.DecideAsync(objective.Id, "Declined", "The region decides on this.");
        await TellsAsync(consultation, "Not adopted as an objective", "Non adopté comme objectif", "لم يُعتمد هدفًا");
        Assert.Contains($"/ar/objectives/{objective.Id}", heard[^3..].Select(Read).Single(l => l.To.Mailboxes.Single().Address == ArabicBacker).TextBody, StringComparison.Ordinal);
        await ComesAgainAsync(new ObjectiveChanged(objective.Id, 2, objective.Origin, "proposed", null, IsPublic: true));
    }

    [Fact]
    public async Task Objective_NotPublic_IsToldToNobody()
    {
        var (_, statement) = await AskedAsync();

        await ComesAgainAsync(new ObjectiveChanged(Guid.NewGuid(), 1, "statement/" + statement.Id, "proposed", null, IsPublic: false));

        Assert.DoesNotContain("Proposed as an objective", (await App.Client().GetPageAsync(Asking.Public)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Challenge_TakenAnsweredAndChosen_IsToldThreeTimes()
    {
        var (consultation, statement) = await AskedAsync();
        var (round, challenge) = await TakenAsync(consultation, statement);

        await AnswerAsync(round, challenge, "Lamps");
        await TellsAsync(consultation, "A project was proposed for it", "Un projet y répond", "اقتُرح له مشروع");
        await AnswerAsync(round, challenge, "Wardens");
        await HearNothingAsync();
        await CountAsync(round, "1");
        await TellsAsync(consultation, "A project for it was chosen in the vote", "Un projet qui y répond a été choisi par le vote", "اختير في التصويت مشروع له");
        await ComesAgainAsync(new ChallengeTouched(challenge.Id));
        var page = await App.Client().GetPageAsync("/en/funds/challenges/" + challenge.Id);
        Assert.Contains("A project for it gets money", page.Main, StringComparison.Ordinal);
        Assert.Contains("Wardens", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Challenge_WithoutAChosenProject_IsToldSo()
    {
        var (consultation, statement) = await AskedAsync();
        var (round, challenge) = await TakenAsync(consultation, statement);
        await AnswerAsync(round, challenge: null, "Something else");

        await CountAsync(round, "1");

        await TellsAsync(consultation, "No project for it was chosen in the vote", "Aucun projet qui y répond n’a été choisi par le vote", "لم يُختر في التصويت مشروع له");
        Assert.Equal(ChallengeStand.NotChosen, (await App.Db().Set<Challenge>().SingleAsync(c => c.Id == challenge.Id, Stop)).Stand);
    }

    [Fact]
    public async Task Challenge_WhoseProjectWasJoinedIntoAnother_IsChosenWithThatOne()
    {
        var (consultation, statement) = await AskedAsync();
        var (round, challenge) = await TakenAsync(consultation, statement);
        await AnswerAsync(round, challenge, "Lamps");
        await HeardAsync();
        await AnswerAsync(round, challenge: null, "Lamps and benches");
        await using (var db = App.Db())
        {
            var both = await db.Set<Proposal>().OrderBy(p => p.Number).ToListAsync(Stop);
            (both[0].State, both[0].JoinedToId) = (ProposalState.Joined, both[1].Id);
            await db.SaveChangesAsync(Stop);
        }
        await HearNothingAsync();

        await CountAsync(round, "2");

        await TellsAsync(consultation, "A project for it was chosen in the vote", "Un projet qui y répond a été choisi par le vote", "اختير في التصويت مشروع له");
    }

    [Fact]
    public async Task Challenge_OfARoundNobodySees_IsToldOnceItOpens()
    {
        var (consultation, statement) = await AskedAsync();
        var (round, challenge) = await TakenAsync(consultation, statement, isOpen: false);
        var leader = await App.SignInAsAsync(Role.Coordinator);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync("/en/funds/challenges/" + challenge.Id)).Status);

        await leader.SubmitAsync(await leader.GetPageAsync("/desk/funds/round/" + round.Id), "main form", ("Form.IsOpen", true));

        await TellsAsync(consultation, "Named as a challenge", "Inscrit comme défi", "سُجّل تحديًا");
    }

    [Fact]
    public async Task Commitment_MadeAndMoved_IsToldTwice()
    {
        var (consultation, statement) = await AskedAsync();
        var leader = await App.SignInAsAsync(Role.Coordinator);
        var form = await leader.GetPageAsync($"/desk/commitments/new?origin=statement/{statement.Id}&what=Lamps");
        await leader.SubmitAsync(form, "main form", ("Owner", nameof(Role.Coordinator)), ("DueOn", "2027-06-01"));
        await TellsAsync(consultation, "Promised", "Promis", "وُعد به");
        var made = await App.Db().Set<StatementFate>().SingleAsync(Stop);

        await leader.SubmitAsync(await leader.GetPageAsync($"/desk/commitments/{made.BecameId}/day"), "main form", ("DueOn", "2027-07-01"), ("Words", "The lamps come later."));
        await TellsAsync(consultation, "Promised, with a later date", "Promis, à une date ultérieure", "وُعد به في موعد لاحق");
    }

    /// <summary>A statement all agree on, with an author, two who back it, one against it, and one who left no way.</summary>
    private async Task<(Consultation Consultation, Statement Statement)> AskedAsync()
    {
        var (consultation, statement) = await App.AgreeAsync();
        var personal = App.Scope().GetRequiredService<PersonalData>();
        await using var db = App.Db();
        foreach (var (address, language, said) in new (string?, string, short?)[] { (Author, "fr", null), (Backer, "en", 1), (ArabicBacker, "ar", 1), ("against@example.org", "en", -1), ("passes@example.org", "en", 0), (null, "en", 1) })
        {
            var voice = new Participant { Id = Guid.NewGuid(), ConsultationId = consultation.Id, Language = language, ContactSealed = address is null ? null : personal.Seal(address) };
            db.Add(voice);
            if (said is { } vote) db.Add(new StatementVote { ParticipantId = voice.Id, Statement = statement.Number, Said = vote });
            await db.SaveChangesAsync(Stop);
            if (address == Author) await db.Set<Statement>().Where(s => s.Id == statement.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.AuthorId, voice.Id), Stop);
        }
        return (consultation, statement);
    }

    private async Task<(FundRound Round, Challenge Challenge)> TakenAsync(Consultation consultation, Statement statement, bool isOpen = true)
    {
        var round = await App.RoundAsync(RoundPhase.Proposals, r => r.IsOpen = isOpen);
        var leader = await App.SignInAsAsync(Role.Coordinator);
        var link = (await leader.GetPageAsync("/desk/consultations/" + consultation.Id)).Document.QuerySelectorAll("a[href^='/desk/funds/challenges/new']").Select(a => a.GetAttribute("href")!).First(h => h.Contains(statement.Id.ToString(), StringComparison.Ordinal));
        await leader.SubmitAsync(await leader.GetPageAsync(link), "main form", ("RoundId", round.Id.ToString()));
        if (isOpen) await TellsAsync(consultation, "Named as a challenge", "Inscrit comme défi", "سُجّل تحديًا");
        else await HearNothingAsync();
        return (round, await App.Db().Set<Challenge>().AsNoTracking().SingleAsync(Stop));
    }

    private async Task AnswerAsync(FundRound round, Challenge? challenge, string title)
    {
        var resident = App.Client();
        var page = await resident.GetPageAsync($"/en/funds/{round.Slug}/propose");
        var sent = await resident.SubmitAsync(page, "main form", ("Form.Title", title), ("Form.Words", "Where it is dark."), ("Form.Challenge", challenge?.Id.ToString() ?? ""));
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        await App.SettledAsync();
    }

    /// <summary>Everybody votes for one project, and the votes are counted.</summary>
    private async Task CountAsync(FundRound round, string code)
    {
        var db = App.Db();
        foreach (var proposal in await db.Set<Proposal>().ToListAsync(Stop)) (proposal.Feasibility, proposal.Cost) = (Feasibility.Feasible, 600);
        db.Add(new FundBallot { RoundId = round.Id, Vote = code, Mixed = true });
        await db.SaveChangesAsync(Stop);
        await App.SettledAsync();
        Assert.True(await App.Scope().GetRequiredService<RoundCounting>().CountAsync(round.Id, round.ResultOn, Stop));
    }

    /// <summary>The three who are to hear get one letter each, in their language, and the public page and the desk show it.</summary>
    private async Task TellsAsync(Consultation consultation, string english, string french, string arabic)
    {
        var letters = (await HeardAsync()).ToDictionary(l => l.To.Mailboxes.Single().Address, l => l.TextBody, StringComparer.Ordinal);
        Assert.Equal([Author, Backer, ArabicBacker], letters.Keys.Order(StringComparer.Ordinal));
        Assert.Contains(french, letters[Author], StringComparison.Ordinal);
        Assert.Contains(english, letters[Backer], StringComparison.Ordinal);
        Assert.Contains(arabic, letters[ArabicBacker], StringComparison.Ordinal);
        Assert.Contains("/ar/consultations/old-depot/stop-letters/", letters[ArabicBacker], StringComparison.Ordinal);
        Assert.Contains(english, (await App.Client().GetPageAsync(Asking.Public)).Main, StringComparison.Ordinal);
        var officer = await App.SignInAsAsync(Role.Coordinator);
        Assert.Contains(english, (await officer.GetPageAsync("/desk/consultations/" + consultation.Id)).Main, StringComparison.Ordinal);
    }

    private async Task HearNothingAsync() => Assert.Empty(await HeardAsync());

    /// <summary>An event that comes late or a second time is no news.</summary>
    private async Task ComesAgainAsync<TEvent>(TEvent happened) where TEvent : IEvent
    {
        await using var db = App.Db();
        db.Publish(happened);
        await db.SaveChangesAsync(Stop);
        await HearNothingAsync();
    }

    /// <summary>Letters that came since this was asked before.</summary>
    private async Task<IReadOnlyList<MimeMessage>> HeardAsync()
    {
        await App.SettledAsync();
        var all = App.Mail();
        var (before, now) = (heard, all.Where(m => !heard.Contains(m)).ToList());
        heard = [.. before, .. now];
        return now.ConvertAll(Read);
    }

    private static MimeMessage Read(string letter) => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(letter)), Stop);
}

public sealed class FatesOnSqlite(SqliteApp app) : FateTests(app);

public sealed class FatesOnPostgres(PostgresApp app) : FateTests(app);
