using System.Net;
using System.Text.RegularExpressions;
using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Consultations.Take;
using Commonweal.Engagement.PaperCodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Consultations;

/// <summary>One person, one voice, whichever way the city chose; and a vote changed is a vote replaced.</summary>
public abstract partial class TakingPartTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Vote_OneByOne_AsksEachOnce()
    {
        await App.AskAsync();
        var resident = App.Client();
        var page = await resident.BeginAsync();

        for (var answered = 0; answered < Asking.Statements; answered++)
            page = await resident.FollowAsync(await resident.SubmitAsync(page, "main form button[value=agree]"));

        Assert.Contains("You have answered everything", page.Main, StringComparison.Ordinal);
        Assert.Equal(Asking.Statements, (await App.VotesAsync()).Select(v => v.Statement).Distinct().Count());
    }

    [Fact]
    public async Task Vote_Changed_IsReplaced()
    {
        await App.AskAsync();
        var resident = App.Client();
        await resident.BeginAsync();
        await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/vote?statement=3"), "main form button[value=agree]");

        await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/vote?statement=3"), "main form button[value=disagree]");

        Assert.Equal(-1, Assert.Single(await App.VotesAsync()).Said);
    }

    [Fact]
    public async Task Vote_TwentyAtOnce_IsOne()
    {
        var consultation = await App.AskAsync();
        var voice = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => App.CastAsync(consultation, voice, 2, (short)((n % 3) - 1))));

        Assert.Single(await App.VotesAsync());
        Assert.Equal(1, await App.Db().Set<Participant>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Vote_AfterClosing_IsNotTaken()
    {
        var consultation = await App.AskAsync();
        await App.Db().Set<Consultation>().ExecuteUpdateAsync(s => s.SetProperty(c => c.State, ConsultationState.Closed), TestContext.Current.CancellationToken);

        Assert.Equal(VoteFate.Closed, await App.CastAsync(consultation, Guid.NewGuid(), 1, 1));
        Assert.Empty(await App.VotesAsync());
    }

    [Fact]
    public async Task Vote_AfterTheLastDay_IsNotTaken()
    {
        await App.AskAsync();
        var resident = App.Client();
        var page = await resident.BeginAsync();
        App.Clock.Advance(TimeSpan.FromDays(25));

        page = await resident.SubmitAsync(page, "main form button[value=agree]");

        Assert.Equal(Asking.Public, page.Location);
        Assert.Empty(await App.VotesAsync());
    }

    [Fact]
    public async Task Vote_WithoutAnAnswer_AsksAgain()
    {
        await App.AskAsync();
        var resident = App.Client();
        var page = await resident.BeginAsync();
        foreach (var button in page.Document.QuerySelectorAll("button[name=Said]")) button.RemoveAttribute("name");

        page = await resident.SubmitAsync(page, "main form");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Please choose one of the three answers.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_Forged_GivesNoVoice()
    {
        var consultation = await App.AskAsync();
        var resident = App.Client();
        resident.Keep([$"voice-{consultation.Id:N}={Guid.NewGuid():N}|; path=/"]);

        Assert.Equal(Asking.Public + "/take-part", (await resident.GetPageAsync(Asking.Public + "/vote")).Location);
    }

    [Fact]
    public async Task Code_InTwoBrowsers_IsOneVoice()
    {
        var consultation = await App.AskAsync(Entrance.Codes);
        var code = (await App.Scope().GetRequiredService<CodesOnPaper>().IssueAsync(CodePurpose.Of(consultation.Id), "Library North", 1, new DateOnly(2027, 3, 20), TestContext.Current.CancellationToken)).Digits[0];

        foreach (var said in new[] { "agree", "disagree" })
        {
            var resident = App.Client();
            await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/take-part"), "main form", ("Code", code));
            await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/vote?statement=1"), $"main form button[value={said}]");
        }

        Assert.Equal(-1, Assert.Single(await App.VotesAsync()).Said);
    }

    [Fact]
    public async Task Code_Wrong_SaysWhatToDo()
    {
        await App.AskAsync(Entrance.Codes);
        var resident = App.Client();

        var page = await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/take-part"), "main form", ("Code", "1234 5678 9012"));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("We do not know this code.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Email_TwoLinks_AreOneVoice()
    {
        await App.AskAsync(Entrance.Email);
        for (var time = 0; time < 2; time++)
        {
            var resident = App.Client();
            await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/take-part"), "main form", ("Email", "Amal@example.org"));
            await App.SettledAsync();
            var link = Link().Match(App.Mail()[^1].Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal)).Value;
            await resident.SubmitAsync(await resident.GetPageAsync(link), "main form");
            await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/vote?statement=1"), "main form button[value=agree]");
        }

        Assert.Single(await App.VotesAsync());
        Assert.Null((await App.Db().Set<Participant>().SingleAsync(TestContext.Current.CancellationToken)).ContactSealed);
    }

    [GeneratedRegex("/en/consultations/old-depot/open/[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}

public sealed class TakingPartOnSqlite(SqliteApp app) : TakingPartTests(app);

public sealed class TakingPartOnPostgres(PostgresApp app) : TakingPartTests(app);
