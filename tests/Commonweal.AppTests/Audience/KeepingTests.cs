using System.Net;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Audience.Imports;
using Commonweal.Communication.Audience.Places;
using Commonweal.Communication.Audience.Topics;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Commonweal.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Audience;

public abstract class KeepingTests(AppFixture app) : AppTest(app)
{
    private const string Header = "email,languages,topics,districts,consented_on,consent\n";

    [Fact]
    public async Task Mine_ChangesLanguageDistrictsAndPause_AndTheCountsFollow()
    {
        var (topic, other) = (await App.TopicAsync(), await App.TopicAsync("festivals"));
        var channel = await App.ProvenAsync(topic, districts: [TestCity.Mill]);
        var person = App.Client();
        var page = await person.GetPageAsync(App.PathOf(LinkTo.Mine, channel.SubscriberId));
        Assert.DoesNotContain("nadia@home.example", page.Main, StringComparison.Ordinal);

        (string, object?)[] changed = [("Topics", new[] { other.Id.ToString() }), ("Districts", new[] { TestCity.Hill, TestCity.Harbour }), ("FirstLanguage", "fr"), ("SecondLanguage", "ar"), ("PausedUntil", "2027-03-20")];
        await person.SubmitAsync(page, "form:has([name=Version])", changed);
        var late = await person.SubmitAsync(page, "form:has([name=Version])", changed);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        var subscriber = await App.Db().Set<Subscriber>().SingleAsync();
        Assert.Equal(["fr", "ar"], subscriber.Languages);
        Assert.Equal(new DateOnly(2027, 3, 20), subscriber.PausedUntil);
        Assert.Equal("fr/:1 fr/*:1 fr/harbour:1 fr/hill:1", (await App.CountsAsync()).Kept);
        var bad = await person.SubmitAsync(await person.GetPageAsync(App.PathOf(LinkTo.Mine, channel.SubscriberId)), "form:has([name=Version])", ("PausedUntil", "2026-01-01"));
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
    }

    [Fact]
    public async Task PartAsleep_NobodyJoins_ButStoppingStillWorks()
    {
        var channel = await App.ProvenAsync(await App.TopicAsync());
        await using (var db = App.Db())
        {
            (await db.Set<CitySettings>().SingleAsync()).AwakeParts.Remove("audience");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        App.Services.GetRequiredService<CurrentCity>().Forget();

        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync("/en/subscribe")).Status);
        var person = App.Client();
        await person.SubmitAsync(await person.GetPageAsync(App.PathOf(LinkTo.Stop, channel.Id)), "main form");
        Assert.Equal(ChannelState.Ended, (await App.Db().Set<Channel>().SingleAsync()).State);
    }

    [Fact]
    public async Task Import_TakesLinesWithConsent_RefusesTheOthersByLine_AndASecondTimeChangesNothing()
    {
        await App.TopicAsync();
        var stopped = await App.ProvenAsync(await App.TopicAsync("festivals"), "gone@home.example");
        await App.Scope().GetRequiredService<Subscriptions>().StopAsync(stopped.Id, ChannelEnd.Asked, TestContext.Current.CancellationToken);
        var list = Header
            + "a@home.example,ar fr,safety,hill;mill,2025-05-01,Signed list of the market day\n"
            + "b@home.example,en,safety,,2025-05-01,\n"
            + "c@home.example,en,safety,,yesterday,Signed\n"
            + "d@home.example,xx,safety,,2025-05-01,Signed\n"
            + "e@home.example,en,unknown,,2025-05-01,Signed\n"
            + "f@home.example,en,safety,nowhere,2025-05-01,Signed\n"
            + "not an address,en,safety,,2025-05-01,Signed\n"
            + "A@HOME.example,en,safety,,2025-05-01,Signed\n"
            + "gone@home.example,en,safety,,2025-05-01,Signed\n"
            + "g@home.example,en,safety festivals,,2025-05-01,\"Signed, folder 12\"\n";

        var first = await ImportAsync(list);
        var second = await ImportAsync(list);

        Assert.Equal([(3, "audience.import.noConsent"), (4, "audience.import.consentedOn"), (5, "audience.import.languages"), (6, "audience.import.topics"), (7, "audience.import.district"), (8, "audience.import.email"), (9, "audience.import.twice")],
            first.Refused.Select(r => (r.Line, r.Key)));
        Assert.Equal((2, 1), (first.Added, first.Known));
        Assert.Equal((0, 3), (second.Added, second.Known));
        Assert.Equal(ChannelState.Ended, (await App.Db().Set<Channel>().SingleAsync(c => c.Id == stopped.Id)).State);
        var (kept, counted) = await App.CountsAsync();
        Assert.Equal("ar/:1 ar/*:1 ar/hill:1 ar/mill:1 en/:1", kept);
        Assert.Equal(counted, kept);
    }

    [Fact]
    public async Task Import_FileThatIsNoList_WritesNothing()
    {
        var result = await ImportAsync("name;street\nNadia;Mill Lane\n");
        Assert.True(result.IsNoList);
        var missing = new FileInfo(Path.Combine(App.Folder, "none.csv"));
        await Assert.ThrowsAsync<CommandFailure>(() => ImportSubscribersCommand.RunAsync(App.Scope(), missing, TestContext.Current.CancellationToken));
        Assert.False(await App.Db().Set<Subscriber>().AnyAsync());
    }

    [Fact]
    public async Task Counter_PutsOnTheListByLetter_Finds_AndStops()
    {
        var topic = await App.TopicAsync();
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var form = await officer.GetPageAsync("/desk/audience/counter");
        var unsaid = await officer.SubmitAsync(form, "form:has([name=Paper])", ("Email", "n@home.example"), ("Topics", new[] { topic.Id.ToString() }), ("FirstLanguage", "ar"));
        Assert.Equal(HttpStatusCode.BadRequest, unsaid.Status);
        await officer.SubmitAsync(form, "form:has([name=Paper])", ("Email", "n@home.example"), ("Topics", new[] { topic.Id.ToString() }), ("FirstLanguage", "ar"), ("Paper", "Folder 12"));
        Assert.StartsWith("/ar/subscribe/confirm/", await App.LinkSentAsync(), StringComparison.Ordinal);

        var found = await officer.SubmitAsync(form, "form[action$=Find]", ("Known", "N@home.example"));
        Assert.Contains("Folder 12", found.Main, StringComparison.Ordinal);
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.Action == "read" && a.SubjectKind == "subscriber"));
        await officer.SubmitAsync(found, "form[action$=Stop]");

        Assert.Equal(ChannelEnd.AtCounter, (await App.Db().Set<Channel>().SingleAsync()).EndedBy);
        Assert.Contains("Nothing is kept", (await officer.SubmitAsync(form, "form[action$=Find]", ("Known", "x@home.example"))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoOfficersAtOnce_TheSecondIsTold()
    {
        var topic = await App.TopicAsync();
        var (one, other) = (await App.SignInAsAsync(Role.CommunicationsOfficer), await App.SignInAsAsync(Role.Coordinator));
        var path = $"/desk/audience/topics/edit/{topic.Id}";
        var (first, late) = (await one.GetPageAsync(path), await other.GetPageAsync(path));
        Assert.Equal("/desk/audience/topics", (await one.SubmitAsync(first, "main form", ("Name[en]", "Keeping safe"))).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await other.SubmitAsync(late, "main form", ("Retired", true))).Status);
        var twin = await one.SubmitAsync(await one.GetPageAsync("/desk/audience/topics/edit"), "main form", ("Name[en]", "Again"), ("Code", "safety"));
        Assert.Contains("Another topic has this short name", twin.Main, StringComparison.Ordinal);
        Assert.Equal(1, await App.Db().Set<NewsTopic>().CountAsync());
        Assert.Equal(0, await App.Db().Set<ReachPlace>().CountAsync());
    }

    [Fact]
    public async Task Retention_UnprovenGoAfterAWeek_ProofsAfterThreeYears()
    {
        var topic = await App.TopicAsync();
        await App.Client().SubscribeAsync(topic, "never@home.example");
        var channel = await App.ProvenAsync(topic, "goes@home.example");
        await App.Scope().GetRequiredService<Subscriptions>().StopAsync(channel.Id, ChannelEnd.Asked, TestContext.Current.CancellationToken);

        Assert.Equal(1, await App.Scope().GetRequiredService<AskedRetention>().ClearAsync(new DateOnly(2027, 3, 2), 100, TestContext.Current.CancellationToken));
        Assert.Equal(0, await App.Scope().GetRequiredService<ProofRetention>().ClearAsync(new DateOnly(2027, 3, 1), 100, TestContext.Current.CancellationToken));
        Assert.Equal(channel.SubscriberId, (await App.Db().Set<Subscriber>().SingleAsync()).Id);
        Assert.Equal(1, await App.Scope().GetRequiredService<ProofRetention>().ClearAsync(new DateOnly(2027, 3, 2), 100, TestContext.Current.CancellationToken));
        Assert.False(await App.Db().Set<Subscriber>().AnyAsync());
    }

    [Theory]
    [InlineData("/desk/audience")]
    [InlineData("/desk/audience/topics")]
    [InlineData("/desk/audience/topics/edit")]
    [InlineData("/desk/audience/places")]
    [InlineData("/desk/audience/places/edit")]
    [InlineData("/desk/audience/counter")]
    public async Task Desk_WithoutPermissionOrAsPolice_IsRefused(string path)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.DepartmentOfficer)).GetPageAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.PolicePartner, Role.Coordinator)).GetPageAsync(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync(path)).Status);
    }

    private Task<SubscribersImported> ImportAsync(string list) => App.Scope().GetRequiredService<SubscriberImport>().RunAsync(list, (_, _) => { }, TestContext.Current.CancellationToken);
}

public sealed class KeepingOnSqlite(SqliteApp app) : KeepingTests(app);

public sealed class KeepingOnPostgres(PostgresApp app) : KeepingTests(app);
