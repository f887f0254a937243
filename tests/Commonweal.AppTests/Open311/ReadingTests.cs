using System.Net;
using Commonweal.Engagement.Concerns;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Open311;

/// <summary>What others read of service requests.</summary>
public abstract class ReadingTests(AppFixture app) : Open311Test(app)
{
    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Requests_AreWhatAnOfficerReleased(string format)
    {
        var answer = await AnsweredAsync();
        await AnsweredAsync(youSaid: null);

        var reply = (await GetAsync($"{Root}requests.{format}")).Is(HttpStatusCode.OK, format);

        Assert.Equal([answer!.Id.ToString("N")], reply.Each("service_request_id"));
        Assert.Equal(["closed"], reply.Each("status"));
        Assert.Equal(["We mended the lamp."], reply.Each("status_notes"));
        Assert.Equal(["A lamp was broken."], reply.Each("description"));
        Assert.Equal(["streets"], reply.Each("service_code"));
        Assert.Equal(["Streets"], reply.Each("service_name"));
        Assert.Equal(["Roads"], reply.Each("agency_responsible"));
        Assert.Equal(["Hill"], reply.Each("address"));
        Assert.Equal([null], reply.Each("zipcode"));
    }

    [Fact]
    public async Task RequestsJson_AreValidAndABareArray()
    {
        await AnsweredAsync();
        await AnsweredAsync("idea", district: null);
        await FileAsync(await MakeKeyAsync());

        await (await GetAsync($"{Root}requests.json")).ValidAsync("requests.json");
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Requests_WhereThereAreNone_AreAnEmptyList(string format)
        => Assert.Empty((await GetAsync($"{Root}requests.{format}")).Is(HttpStatusCode.OK, format).Each("status"));

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Dates_CarryTheCitysOffsetAndNoHourOfTheirOwn(string format)
    {
        await AnsweredAsync(day: new DateOnly(2027, 2, 10));

        var reply = await GetAsync($"{Root}requests.{format}");

        Assert.Equal(["2027-02-10T00:00:00+01:00"], reply.Each("requested_datetime"));
        Assert.Equal(["2027-02-13T00:00:00+01:00"], reply.Each("updated_datetime"));
        Assert.Equal(["2027-02-24T23:59:59+01:00"], reply.Each("expected_datetime"));
    }

    [Fact]
    public async Task Dates_InSummer_CarrySummersOffset()
    {
        await AnsweredAsync(day: new DateOnly(2026, 8, 10));

        Assert.Equal(["2026-08-10T00:00:00+02:00"], (await GetAsync($"{Root}requests.xml?start_date=2026-08-01T00:00:00Z")).Each("requested_datetime"));
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Place_IsTheMiddleOfTheDistrictAndNeverThePoint(string format)
    {
        await AnsweredAsync();

        var reply = await GetAsync($"{Root}requests.{format}");

        Assert.Equal(["48.855"], reply.Each("lat"));
        Assert.Equal(["2.315"], reply.Each("long"));
        Assert.DoesNotContain("8512345", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrivateWordsAndKeys_AreNowhere()
    {
        await AnsweredAsync();
        var concern = await App.Db().Set<Concern>().SingleAsync();

        var reply = await GetAsync($"{Root}requests.json");

        Assert.DoesNotContain("Zebulon", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(concern.Id.ToString("N"), reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("service_code=streets", 1)]
    [InlineData("service_code=streets,idea", 2)]
    [InlineData("service_code=streets&service_code=idea", 2)]
    [InlineData("service_code=trams", 1)]
    [InlineData("service_code=nothing", 0)]
    [InlineData("service_code=", 3)]
    [InlineData("status=closed", 3)]
    [InlineData("status=open", 0)]
    [InlineData("status=open,closed", 3)]
    [InlineData("status=", 3)]
    public async Task Filters_ChooseAmongThem(string query, int count)
    {
        await AnsweredAsync("streets");
        await AnsweredAsync("idea");
        await AnsweredAsync("trams");

        Assert.Equal(count, (await GetAsync($"{Root}requests.xml?{query}")).Is(HttpStatusCode.OK, "xml").Each("status").Count);
    }

    [Fact]
    public async Task Requests_OfTopicsThatAreNoService_AreNotAmongThem()
    {
        await AnsweredAsync("question");
        await AnsweredAsync("tension");

        Assert.Empty((await GetAsync($"{Root}requests.xml")).Each("status"));
    }

    [Fact]
    public async Task Status_OfAReopenedConcern_IsOpenAgain()
    {
        await AnsweredAsync(then: concern => concern.Reopen(null, Today, Today.AddDays(20)));

        var reply = await GetAsync($"{Root}requests.xml?status=open");

        Assert.Equal(["open"], reply.Each("status"));
        Assert.Equal(["2027-03-21T23:59:59+01:00"], reply.Each("expected_datetime"));
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Requests_ByTheirNumbers_OverrideEverythingElse(string format)
    {
        var old = await AnsweredAsync(day: new DateOnly(2020, 1, 1));
        var recent = await AnsweredAsync("idea");
        await AnsweredAsync();

        var reply = await GetAsync($"{Root}requests.{format}?service_request_id={old!.Id:N},{recent!.Id:N},none&status=open&service_code=x&start_date=never");

        Assert.Equal([old.Id.ToString("N"), recent.Id.ToString("N")], reply.Is(HttpStatusCode.OK, format).Each("service_request_id"));
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Request_ByItsNumber_IsAListOfOne(string format)
    {
        var answer = await AnsweredAsync(day: new DateOnly(2020, 1, 1));

        var reply = (await GetAsync($"{Root}requests/{answer!.Id:N}.{format}")).Is(HttpStatusCode.OK, format);

        Assert.Equal([answer.Id.ToString("N")], reply.Each("service_request_id"));
        if (format == "json") await reply.ValidAsync("requests.json");
        if (format == "xml") Assert.Equal("service_requests", reply.Xml.Name);
    }

    [Theory]
    [InlineData("xml", "1")]
    [InlineData("json", "00000000000000000000000000000000")]
    [InlineData("xml", "%D9%A1%D9%A2")]
    [InlineData("json", "%3Cb%3E")]
    public async Task Request_ByAnUnknownNumber_Is404(string format, string number)
        => (await GetAsync($"{Root}requests/{number}.{format}")).Refuses(HttpStatusCode.NotFound, format, "There is no service request with the number ‘");

    [Fact]
    public async Task Request_ByAConcernsOwnKey_Is404()
    {
        await AnsweredAsync();
        var concern = await App.Db().Set<Concern>().SingleAsync();

        (await GetAsync($"{Root}requests/{concern.Id:N}.xml")).Refuses(HttpStatusCode.NotFound, "xml", "There is no service request");
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Requests_InArabic_SayWhatWasReleasedInArabic(string format)
    {
        await AnsweredAsync();

        var reply = await GetAsync($"{Root}requests.{format}", language: "ar");

        Assert.Equal(["مصباح مكسور"], reply.Each("description"));
        Assert.Equal(["التل"], reply.Each("address"));
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Picture_ThatWasReleased_HasAnAddress(string format)
    {
        var answer = await AnsweredAsync();
        await AnsweredAsync("idea");
        var db = App.Db();
        (await db.Set<PublishedAnswer>().SingleAsync(a => a.Id == answer!.Id)).PictureId = Guid.NewGuid();
        await db.SaveChangesAsync();

        var reply = await GetAsync($"{Root}requests.{format}");

        Assert.Equal([$"{App.Address.ToString().TrimEnd('/')}/en/you-said-we-did/{answer!.Id}/picture"], (await GetAsync($"{Root}requests/{answer.Id:N}.{format}")).Each("media_url"));
        Assert.Equal(1, reply.Each("media_url").Count(url => url is null));
        if (format == "json") await reply.ValidAsync("requests.json");
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Released_WordsWithMarkup_ArriveWhole(string format)
    {
        await AnsweredAsync(youSaid: "<b>A & B</b> ]]> \u0001");

        Assert.Equal("<b>A & B</b> ]]> \uFFFD", Assert.Single((await GetAsync($"{Root}requests.{format}")).Each("description")));
    }
}

public sealed class ReadingOnSqlite(SqliteApp app) : ReadingTests(app);

public sealed class ReadingOnPostgres(PostgresApp app) : ReadingTests(app);
