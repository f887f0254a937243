using System.Net;
using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Consultations.Take;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Consultations;

/// <summary>A vote as a browser sends it: quick where all is plain, and the page with its words where anything is the matter.</summary>
public abstract class PlainVoteTests(AppFixture app) : AppTest(app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Vote_ManyTimesAtOnceFromOneBrowser_IsOne()
    {
        await App.AskAsync();
        var resident = App.Client();
        await resident.BeginAsync();
        var page = await resident.GetPageAsync(Asking.Public + "/vote?statement=2");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => resident.SubmitAsync(page, $"main form button[value={(n % 2 == 0 ? "agree" : "pass")}]")));

        Assert.All(answers, a => Assert.Equal(Asking.Public + "/vote", a.Location));
        Assert.All(answers, a => Assert.Equal("no-store", a.Response.Headers.CacheControl?.ToString()));
        Assert.Equal(2, Assert.Single(await App.VotesAsync()).Statement);
        Assert.Equal("en", (await App.Db().Set<Participant>().SingleAsync(Stop)).Language);
    }

    [Fact]
    public async Task Vote_InArabic_GoesOnInArabicAndIsOneOfThatLanguage()
    {
        await App.AskAsync();
        var resident = App.Client();
        await resident.BeginAsync();

        var answer = await resident.SubmitAsync(await resident.GetPageAsync("/ar/consultations/old-depot/vote"), "main form button[value=disagree]");

        Assert.Equal("/ar/consultations/old-depot/vote", answer.Location);
        Assert.Equal("ar", (await App.Db().Set<Participant>().SingleAsync(Stop)).Language);
    }

    [Fact]
    public async Task Vote_WithAnotherBrowsersToken_IsNotTakenAndAskedAgain()
    {
        await App.AskAsync();
        var (resident, other) = (App.Client(), App.Client());
        await resident.BeginAsync();
        await other.BeginAsync();
        var page = await resident.GetPageAsync(Asking.Public + "/vote?statement=2");
        var foreign = (await other.GetPageAsync(Asking.Public + "/vote")).Document.QuerySelector("main form [name=__RequestVerificationToken]")!.GetAttribute("value");

        var answer = await resident.SubmitAsync(page, "main form button[value=agree]", ("__RequestVerificationToken", foreign));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Has(".ds-error-summary"), answer.Main);
        Assert.Equal("Statement number 2.", answer.Text("blockquote"));
        Assert.Empty(await App.VotesAsync());
    }

    [Fact]
    public async Task Vote_OnAStatementTakenOutMeanwhile_IsNotTaken()
    {
        var consultation = await App.AskAsync();
        var resident = App.Client();
        await resident.BeginAsync();
        var page = await resident.GetPageAsync(Asking.Public + "/vote?statement=2");
        // On another node: nothing here was told.
        await App.Db().Set<Statement>().Where(s => s.Number == 2).ExecuteUpdateAsync(set => set.SetProperty(s => s.State, StatementState.Refused), Stop);
        await App.Db().Set<Consultation>().ExecuteUpdateAsync(set => set.SetProperty(c => c.Edition, consultation.Edition + 1), Stop);

        var answer = await resident.SubmitAsync(page, "main form button[value=agree]");

        Assert.Equal(Asking.Public + "/vote", answer.Location);
        Assert.Empty(await App.VotesAsync());
    }

    [Fact]
    public async Task Vote_AfterAnotherNodeWorkedTheResultOut_IsTaken()
    {
        var consultation = await App.AskAsync();
        var resident = App.Client();
        await resident.BeginAsync();
        var page = await resident.GetPageAsync(Asking.Public + "/vote?statement=2");
        await App.Db().Set<Consultation>().ExecuteUpdateAsync(set => set.SetProperty(c => c.Edition, consultation.Edition + 1), Stop);

        var answer = await resident.SubmitAsync(page, "main form button[value=agree]");

        Assert.Equal(Asking.Public + "/vote", answer.Location);
        Assert.Equal(2, Assert.Single(await App.VotesAsync()).Statement);
    }

    [Fact]
    public async Task Vote_ClosedOnAnotherNode_LeadsToTheResults()
    {
        await App.AskAsync();
        var resident = App.Client();
        var page = await resident.BeginAsync();
        await App.Db().Set<Consultation>().ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ConsultationState.Closed), Stop);

        var answer = await resident.SubmitAsync(page, "main form button[value=agree]");

        Assert.Equal(Asking.Public, answer.Location);
        Assert.Empty(await App.VotesAsync());
    }

    [Fact]
    public async Task Vote_WhileThePartSleeps_IsNoPage()
    {
        await App.AskAsync();
        var resident = App.Client();
        var page = await resident.BeginAsync();
        var db = App.Db();
        (await db.Set<CitySettings>().SingleAsync(Stop)).AwakeParts.Remove("consultations");
        await db.SaveChangesAsync(Stop);
        await App.ForgetAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await resident.SubmitAsync(page, "main form button[value=agree]")).Status);
        Assert.Empty(await App.VotesAsync());
    }

    [Fact]
    public async Task Votes_MoreThanAHallCasts_AreSlowed()
    {
        await App.AskAsync();
        var resident = App.Client();
        var page = await resident.BeginAsync();
        var hall = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Loopback } };
        for (var n = 0; n < Casting.MostAnHour; n++) App.Services.GetRequiredService<Throttle>().Allows(hall, "vote", Casting.MostAnHour);

        var answer = await resident.SubmitAsync(page, "main form button[value=agree]");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.True(answer.Has(".vote-buttons"), answer.Main);
        Assert.Empty(await App.VotesAsync());
    }

    [Fact]
    public async Task Vote_OfAColleagueSignedIn_IsTakenAndNotAudited()
    {
        await App.AskAsync();
        var colleague = await App.SignInAsAsync(Role.Coordinator);
        await colleague.BeginAsync();
        var before = await App.Db().Set<AuditRecord>().CountAsync(Stop);

        await colleague.SubmitAsync(await colleague.GetPageAsync(Asking.Public + "/vote"), "main form button[value=agree]");

        Assert.Single(await App.VotesAsync());
        Assert.Equal(before, await App.Db().Set<AuditRecord>().CountAsync(Stop));
    }
}

public sealed class PlainVoteOnSqlite(SqliteApp app) : PlainVoteTests(app);

public sealed class PlainVoteOnPostgres(PostgresApp app) : PlainVoteTests(app);
