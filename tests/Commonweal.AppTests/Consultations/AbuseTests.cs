using System.Net;
using System.Text.RegularExpressions;
using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Consultations.Results;
using Commonweal.Engagement.Consultations.Take;
using Commonweal.Engagement.PaperCodes;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Consultations;

/// <summary>Links used again, codes handed on, floods, and a moderator who would like words to be gone.</summary>
public abstract partial class AbuseTests(AppFixture app) : AppTest(app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Link_OpenedAgainElsewhere_IsTheSameVoice()
    {
        await App.AskAsync(Entrance.Email);
        var link = await LinkAsync();

        foreach (var said in (string[])["agree", "disagree"])
        {
            var resident = App.Client();
            await resident.SubmitAsync(await resident.GetPageAsync(link), "main form");
            await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/vote?statement=1"), $"main form button[value={said}]");
        }

        Assert.Equal(-1, Assert.Single(await App.VotesAsync()).Said);
    }

    [Fact]
    public async Task Link_TwoHoursLaterOrChanged_OpensNothing()
    {
        await App.AskAsync(Entrance.Email);
        var link = await LinkAsync();
        var form = await App.Client().GetPageAsync(link);
        Assert.True(form.Has("main form"));

        Assert.Equal(HttpStatusCode.Gone, (await App.Client().GetPageAsync(link[..^3] + "AAA")).Status);
        App.Clock.Advance(TimeSpan.FromMinutes(121));

        var late = await App.Client().GetPageAsync(link);
        Assert.Equal(HttpStatusCode.Gone, late.Status);
        Assert.Contains("Ask for a new one", late.Main, StringComparison.Ordinal);
        Assert.False(late.Has("main form"));
    }

    [Fact]
    public async Task Code_OfAnotherConsultationOrWithdrawn_GivesNoVoice()
    {
        var consultation = await App.AskAsync(Entrance.Codes);
        var codes = App.Scope().GetRequiredService<CodesOnPaper>();
        var other = (await codes.IssueAsync(CodePurpose.Of(Guid.NewGuid()), "Elsewhere", 1, new DateOnly(2027, 3, 20), Stop)).Digits[0];
        var issued = await codes.IssueAsync(CodePurpose.Of(consultation.Id), "Library North", 1, new DateOnly(2027, 3, 20), Stop);
        await codes.WithdrawAsync(CodePurpose.Of(consultation.Id), issued.Sheet.Id, Stop);

        foreach (var code in (string[])[other, issued.Digits[0]])
        {
            var resident = App.Client();
            var page = await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/take-part"), "main form", ("Code", code));

            Assert.True(page.Has(".ds-error-summary"), page.Main);
            Assert.Equal(Asking.Public + "/take-part", (await resident.GetPageAsync(Asking.Public + "/vote")).Location);
        }
    }

    [Fact]
    public async Task Voices_ManyFromOneNetwork_AreSlowed()
    {
        await App.AskAsync();
        var answers = new List<HttpStatusCode>();

        for (var n = 0; n < 61; n++)
        {
            var bot = App.Client();
            answers.Add((await bot.SubmitAsync(await bot.GetPageAsync(Asking.Public + "/take-part"), "main form")).Status);
        }

        Assert.Equal(60, answers.Count(a => a is HttpStatusCode.Redirect));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task Statements_ManyFromOneNetwork_AreSlowedAndKeepWhatWasTyped()
    {
        await App.AskAsync();
        Page last = null!;

        for (var n = 0; n < 11; n++)
        {
            var bot = App.Client();
            await bot.BeginAsync();
            last = await bot.SubmitAsync(await bot.GetPageAsync(Asking.Public + "/add"), "main form", ("Words", $"Buy number {n}"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
        Assert.Equal("Buy number 10", last.Text("textarea").Trim());
        Assert.Equal(10, await App.Db().Set<Statement>().CountAsync(s => s.AuthorId != null, Stop));
    }

    [Fact]
    public async Task Vote_OnWhatIsNotShown_IsNotTaken()
    {
        var consultation = await App.AskAsync();
        var resident = App.Client();
        var page = await resident.BeginAsync();
        await App.Scope().GetRequiredService<Adding>().AddAsync(consultation, new Voice(Guid.NewGuid()), "en", "Not read yet.", new DateOnly(2027, 3, 1), Stop);

        foreach (var number in (string[])["8", "999", "-1", "x"])
            await resident.SubmitAsync(page, "main form button[value=agree]", ("Statement", number));

        Assert.Empty(await App.VotesAsync());
    }

    [Fact]
    public async Task Moderators_OneAcceptsOneRefuses_OneIsTold()
    {
        var statement = await ToldAsync("Trees, please.");
        var (one, two) = (await App.SignInAsAsync(Role.Moderator), await App.SignInAsAsync(Role.Coordinator));
        var (accept, refuse) = (await one.GetPageAsync("/desk/consultations/moderate"), await two.GetPageAsync("/desk/consultations/moderate"));

        var answers = await Task.WhenAll(
            Task.Run(() => one.SubmitAsync(accept, "form[action*=Accept] button")),
            Task.Run(() => two.SubmitAsync(refuse, "form[action*=Refuse] button", ("Rule", "OffTopic"))));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.NotEqual(StatementState.Waiting, (await App.Db().Set<Statement>().SingleAsync(s => s.Id == statement, Stop)).State);
    }

    [Fact]
    public async Task Refused_ForGood_StaysWithItsVotesAndTheAuditTellsWho()
    {
        var consultation = await App.AskAsync();
        var statement = await ToldAsync("Buy tyres here.", consultation);
        var account = await App.AddAccountAsync([Role.Moderator]);
        var moderator = await App.SignInAsync(account);

        await moderator.SubmitAsync(await moderator.GetPageAsync("/desk/consultations/moderate"), "form[action*=Refuse] button", ("Rule", "Advertises"));

        var kept = await App.Db().Set<Statement>().SingleAsync(s => s.Id == statement, Stop);
        Assert.Equal(("Buy tyres here.", account.Id), (kept.Words.Languages["en"].Text, kept.RefusedBy!.Value));
        var told = await App.Db().Set<AuditRecord>().Where(a => a.Subject == consultation.Id.ToString() || a.Subject == statement.ToString()).ToListAsync(Stop);
        Assert.Contains(told, a => a.Actor.Contains(account.Id.ToString(), StringComparison.Ordinal));
        Assert.Equal(1, await App.Db().Set<Statement>().CountAsync(s => s.AuthorId != null, Stop));
        Assert.Contains("8", (await App.Client().GetPageAsync(Asking.Public + "/rules")).Texts("tbody td"));
    }

    [Fact]
    public async Task Refusal_ByARuleThatIsNotPublished_IsRefused()
    {
        var statement = await ToldAsync("Trees, please.");
        var moderator = await App.SignInAsAsync(Role.Moderator);
        var page = await moderator.GetPageAsync("/desk/consultations/moderate");
        var option = page.Document.QuerySelector("select[name=Rule] option[value=Advertises]")!;
        option.SetAttribute("value", "LeftOutAtSource");

        var answer = await moderator.SubmitAsync(page, "form[action*=Refuse] button", ("Rule", "LeftOutAtSource"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(StatementState.Waiting, (await App.Db().Set<Statement>().SingleAsync(s => s.Id == statement, Stop)).State);
    }

    [Fact]
    public async Task Page_WhileTheNextResultIsWorkedOut_ShowsTheLastOneWithItsTime()
    {
        var consultation = await App.AskAsync();
        await App.VoteAsync(consultation, 160);
        await App.WorkOutAsync(consultation);
        await App.VoteAsync(consultation, 40);
        App.Clock.Advance(TimeSpan.FromHours(2));

        var page = await App.Client().GetPageAsync(Asking.Public);

        Assert.Contains("160 people", page.Main, StringComparison.Ordinal);
        Assert.Contains("10:00", page.Main, StringComparison.Ordinal);
        Assert.Equal(160, (await App.Db().Set<ConsultationResult>().SingleAsync(Stop)).Participants);
    }

    private async Task<string> LinkAsync()
    {
        var resident = App.Client();
        await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/take-part"), "main form", ("Email", "amal@example.org"));
        await App.SettledAsync();
        return OpenLink().Match(App.Mail()[^1].Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal)).Value;
    }

    private async Task<Guid> ToldAsync(string words, Consultation? consultation = null)
    {
        consultation ??= await App.AskAsync();
        await App.Scope().GetRequiredService<Adding>().AddAsync(consultation, new Voice(Guid.NewGuid()), "en", words, new DateOnly(2027, 3, 1), Stop);
        return await App.Db().Set<Statement>().Where(s => s.AuthorId != null).Select(s => s.Id).SingleAsync(Stop);
    }

    [GeneratedRegex("/en/consultations/old-depot/open/[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex OpenLink();
}

public sealed class AbuseOnSqlite(SqliteApp app) : AbuseTests(app);

public sealed class AbuseOnPostgres(PostgresApp app) : AbuseTests(app);
