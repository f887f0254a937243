using System.Net;
using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Consultations.Take;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Consultations;

/// <summary>Statements of residents: read by published rules, refused with a reason, appealed, never deleted.</summary>
public abstract class ModerationTests(AppFixture app) : AppTest(app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Statement_Added_WaitsAndIsShownOnceAccepted()
    {
        var consultation = await App.AskAsync();
        var resident = await AddAsync("Trees, please.");
        Assert.DoesNotContain((await KnownAsync(consultation)).Shown.Values, s => s.AuthorId is not null);

        var moderator = await App.SignInAsAsync(Role.Moderator);
        await moderator.SubmitAsync(await moderator.GetPageAsync("/desk/consultations/moderate"), "form[action*=Accept] button");

        Assert.Contains((await KnownAsync(consultation)).Shown.Values, s => s.AuthorId is not null);
        Assert.Contains("Shown", (await resident.GetPageAsync(Asking.Public + "/mine")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_StandsInTheLog_AndIsAppealedToSomebodyElse()
    {
        await App.AskAsync();
        var resident = await AddAsync("Buy tyres here.");
        var moderator = await App.SignInAsAsync(Role.Moderator);
        await moderator.SubmitAsync(await moderator.GetPageAsync("/desk/consultations/moderate"), "form[action*=Refuse] button", ("Rule", "Advertises"));

        Assert.Contains("It is advertising.", (await App.Client().GetPageAsync(Asking.Public + "/rules")).Text("table"), StringComparison.Ordinal);
        await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/mine"), "form[action*=Appeal] button", ("Appeal", "It is a joke."));
        var again = await moderator.SubmitAsync(await moderator.GetPageAsync("/desk/consultations/moderate"), "form[action*=Accept] button");
        Assert.Equal(HttpStatusCode.Conflict, again.Status);

        var other = await App.SignInAsAsync(Role.Moderator);
        await other.SubmitAsync(await other.GetPageAsync("/desk/consultations/moderate"), "form[action*=Accept] button");
        Assert.Equal(StatementState.Shown, (await App.Db().Set<Statement>().SingleAsync(s => s.AuthorId != null, Stop)).State);
    }

    [Fact]
    public async Task Refusal_WithoutARule_IsNotTaken()
    {
        await App.AskAsync();
        await AddAsync("Something.");
        var moderator = await App.SignInAsAsync(Role.Moderator);

        var page = await moderator.SubmitAsync(await moderator.GetPageAsync("/desk/consultations/moderate"), "form[action*=Refuse] button");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(StatementState.Waiting, (await App.Db().Set<Statement>().SingleAsync(s => s.AuthorId != null, Stop)).State);
    }

    [Fact]
    public async Task Statement_LetInByMistake_IsTakenOutByARuleAndCanBeAppealedFor()
    {
        var consultation = await App.AskAsync();
        var resident = await AddAsync("Mrs Lane at number 4 is to blame.");
        var coordinator = await App.SignInAsAsync(Role.Coordinator);
        await coordinator.SubmitAsync(await coordinator.GetPageAsync("/desk/consultations/moderate"), "form[action*=Accept] button");
        var statement = await App.Db().Set<Statement>().SingleAsync(s => s.AuthorId != null, Stop);
        var page = await coordinator.ClickAsync(await coordinator.GetPageAsync($"/desk/consultations/{consultation.Id}/statement/{statement.Id}"), "a[href$='/take-out']");

        Assert.Equal(HttpStatusCode.BadRequest, (await coordinator.SubmitAsync(page, "main form")).Status);
        await coordinator.SubmitAsync(page, "main form", ("Rule", "NamesSomebody"));

        Assert.DoesNotContain((await KnownAsync(consultation)).Shown.Values, s => s.AuthorId is not null);
        Assert.Contains("It names or describes a private person.", (await App.Client().GetPageAsync(Asking.Public + "/rules")).Text("table"), StringComparison.Ordinal);
        Assert.True((await resident.GetPageAsync(Asking.Public + "/mine")).Has("form[action*=Appeal]"));
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetPageAsync($"/desk/consultations/{consultation.Id}/statement/{statement.Id}/take-out")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.LiaisonOfficer)).GetPageAsync($"/desk/consultations/{consultation.Id}/statement/{statement.Id}/take-out")).Status);
    }

    [Fact]
    public async Task Statements_ManyAtOnce_GetNumbersOfTheirOwn()
    {
        var consultation = await App.AskAsync();

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => App.Scope().GetRequiredService<Adding>().AddAsync(consultation, new Voice(Guid.NewGuid()), "en", $"Thought {n}", new DateOnly(2027, 3, 1), Stop)));

        Assert.All(added, Assert.True);
        Assert.Equal(8, await App.Db().Set<Statement>().Where(s => s.AuthorId != null).Select(s => s.Number).Distinct().CountAsync(Stop));
    }

    [Fact]
    public async Task Statements_OfOneVoice_AreFew()
    {
        var consultation = await App.AskAsync();
        var voice = new Voice(Guid.NewGuid());
        var adding = App.Scope().GetRequiredService<Adding>();
        for (var n = 0; n < Statement.MostOfOne; n++) Assert.True(await adding.AddAsync(consultation, voice, "en", $"Thought {n}", new DateOnly(2027, 3, 1), Stop));

        Assert.False(await adding.AddAsync(consultation, voice, "en", "One more", new DateOnly(2027, 3, 1), Stop));
    }

    [Fact]
    public async Task Statement_TooLong_KeepsWhatWasTyped()
    {
        await App.AskAsync();
        var resident = App.Client();
        await resident.BeginAsync();

        var page = await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/add"), "main form", ("Words", new string('a', 141)));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(new string('a', 141), page.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Visitor> AddAsync(string words)
    {
        var resident = App.Client();
        await resident.BeginAsync();
        await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/add"), "main form", ("Words", words));
        return resident;
    }

    private async Task<KnownConsultation> KnownAsync(Consultation consultation)
        => (await App.Services.GetRequiredService<KnownConsultations>().FindAsync(App.Db(), consultation.Slug, Stop))!;
}

public sealed class ModerationOnSqlite(SqliteApp app) : ModerationTests(app);

public sealed class ModerationOnPostgres(PostgresApp app) : ModerationTests(app);
