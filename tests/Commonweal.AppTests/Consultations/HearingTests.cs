using System.Net;
using System.Text.RegularExpressions;
using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Consultations.Take;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Consultations;

/// <summary>An address hears what becomes of a statement only once its owner said so, and for as long as they like.</summary>
public abstract partial class HearingTests(AppFixture app) : AppTest(app)
{
    private const string Mine = Asking.Public + "/mine";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Address_NotProven_IsKeptNowhereAndHearsNothing()
    {
        var consultation = await App.AskAsync();
        var resident = await AgreeAsync();

        var page = await resident.FollowAsync(await LeaveAsync(resident));
        await BecomesAsync(consultation, 1);

        Assert.Contains("We have written to this address", page.Main, StringComparison.Ordinal);
        Assert.Null((await App.Db().Set<Participant>().SingleAsync(Stop)).ContactSealed);
        Assert.Single(App.Mail());
    }

    [Fact]
    public async Task Address_Proven_HearsUntilItStops()
    {
        var consultation = await App.AskAsync();
        await LeaveAsync(await AgreeAsync());
        await App.SettledAsync();
        var owner = App.Client();

        var proven = await owner.SubmitAsync(await owner.GetPageAsync(LinkIn("hear")), "main form");
        await BecomesAsync(consultation, 1);
        Assert.Contains("You will hear of it", proven.Main, StringComparison.Ordinal);
        Assert.Equal(2, App.Mail().Count);
        var stop = LinkIn("stop-letters");
        Assert.True((await owner.GetPageAsync(stop)).Has("main form"));
        await BecomesAsync(consultation, 2);
        Assert.Equal(3, App.Mail().Count);

        await owner.SubmitAsync(await owner.GetPageAsync(stop), "main form");
        await BecomesAsync(consultation, 3);

        Assert.Equal(3, App.Mail().Count);
        Assert.Null((await App.Db().Set<Participant>().SingleAsync(Stop)).ContactSealed);
        Assert.Single(await App.VotesAsync());
    }

    [Fact]
    public async Task Link_FourDaysLaterChangedOrOfAnother_ProvesNothing()
    {
        var consultation = await App.AskAsync();
        await LeaveAsync(await AgreeAsync());
        await App.SettledAsync();
        var link = LinkIn("hear");
        var other = App.Scope().GetRequiredService<HearingLinks>().Prove(Guid.NewGuid(), new Voice(Guid.NewGuid()), "amal@example.org");

        Assert.Equal(HttpStatusCode.Gone, (await App.Client().GetPageAsync($"{Asking.Public}/hear/{other}")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await App.Client().GetPageAsync(link[..^3] + "AAA")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync(Asking.Public + "/stop-letters/abc")).Status);
        var owner = App.Client();
        var form = await owner.GetPageAsync(link);
        App.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal(HttpStatusCode.Gone, (await owner.SubmitAsync(form, "main form")).Status);
        Assert.Null((await App.Db().Set<Participant>().SingleAsync(p => p.ConsultationId == consultation.Id, Stop)).ContactSealed);
    }

    [Fact]
    public async Task Address_AskedForAgainAndAgain_GetsOneLetterADay()
    {
        await App.AskAsync();
        foreach (var resident in (Visitor[])[await AgreeAsync(), await AgreeAsync(), await AgreeAsync()]) await LeaveAsync(resident, " Amal@Example.org");
        await App.SettledAsync();

        Assert.Single(App.Mail());
    }

    [Fact]
    public async Task Address_ThatIsNone_IsRefused()
    {
        await App.AskAsync();

        var page = await LeaveAsync(await AgreeAsync(), "nobody");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("This is not an e-mail address.", page.Main, StringComparison.Ordinal);
        Assert.Empty(App.Mail());
    }

    private async Task<Visitor> AgreeAsync()
    {
        var resident = App.Client();
        await resident.BeginAsync();
        await resident.SubmitAsync(await resident.GetPageAsync(Asking.Public + "/vote?statement=0"), "main form button[value=agree]");
        return resident;
    }

    private static async Task<Page> LeaveAsync(Visitor resident, string email = "amal@example.org")
        => await resident.SubmitAsync(await resident.GetPageAsync(Mine), "form[action*=Tell] button", ("Email", email));

    /// <summary>The first statement becomes a commitment, or the commitment changes.</summary>
    private async Task BecomesAsync(Consultation consultation, int version)
    {
        var db = App.Db();
        var statement = await db.Set<Statement>().SingleAsync(s => s.ConsultationId == consultation.Id && s.Number == 0, Stop);
        db.Publish(new CommitmentChanged(new Guid("0f0f0f0f-0000-4000-8000-000000000001"), version, "statement/" + statement.Id, null, "open", new DateOnly(2027, 6, 1), new DateOnly(2027, 6, version), IsPublic: true));
        await db.SaveChangesAsync(Stop);
        await App.SettledAsync();
    }

    private string LinkIn(string kind)
        => App.Mail().Select(m => Link().Matches(m.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal)).Select(l => l.Value).FirstOrDefault(l => l.Contains($"/{kind}/", StringComparison.Ordinal)))
            .Last(l => l is not null)!;

    [GeneratedRegex("/en/consultations/old-depot/(hear|stop-letters)/[A-Za-z0-9_-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}

public sealed class HearingOnSqlite(SqliteApp app) : HearingTests(app);

public sealed class HearingOnPostgres(PostgresApp app) : HearingTests(app);
