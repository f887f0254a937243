using System.Net;
using Commonweal.Engagement.Concerns;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Open311;

/// <summary>Ninety days and a thousand rows; dates as the specification wants them.</summary>
public abstract class LimitTests(AppFixture app) : Open311Test(app)
{
    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Requests_WithoutDates_AreTheLastNinetyDays(string format)
    {
        await AnsweredAsync(day: Today.AddDays(-89));
        await AnsweredAsync(day: Today.AddDays(-91));

        Assert.Equal(["2026-12-02T00:00:00+01:00"], (await GetAsync($"{Root}requests.{format}")).Each("requested_datetime"));
    }

    [Theory]
    [InlineData("start_date=2026-01-10T00:00:00Z&end_date=2026-01-20T00:00:00Z", 2)]
    [InlineData("start_date=2026-01-10T00:00:00Z", 3)]
    [InlineData("end_date=2026-01-20T00:00:00Z", 3)]
    [InlineData("start_date=2026-01-14T23:00:00Z&end_date=2026-01-14T23:00:00Z", 1)]
    [InlineData("start_date=2026-01-15T00:00:00%2B01:00&end_date=2026-01-15T00:00:00%2B01:00", 1)]
    [InlineData("start_date=2026-01-15T00:00:00+01:00&end_date=2026-01-15T00:00:00+01:00", 1)]
    [InlineData("start_date=2026-01-15T00:00:01%2B01:00&end_date=2026-01-16T00:00:00%2B01:00", 1)]
    [InlineData("start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:00Z", 4)]
    public async Task Dates_ChooseAmongThem(string query, int count)
    {
        foreach (var day in new DateOnly[] { new(2026, 1, 5), new(2026, 1, 15), new(2026, 1, 16), new(2026, 3, 20) }) await AnsweredAsync(day: day);

        Assert.Equal(count, (await GetAsync($"{Root}requests.xml?{query}")).Is(HttpStatusCode.OK, "xml").Each("status").Count);
    }

    [Theory]
    [InlineData("xml", "start_date=2026-01-10", "start_date has to be a date and time with its offset")]
    [InlineData("json", "start_date=2026-01-10T00:00:00", "start_date has to be a date and time with its offset")]
    [InlineData("xml", "end_date=10.1.2026", "end_date has to be a date and time with its offset")]
    [InlineData("json", "end_date=2026-02-30T00:00:00Z", "end_date has to be a date and time with its offset")]
    [InlineData("xml", "start_date=%D9%A2%D9%A0%D9%A2%D9%A6-01-10T00:00:00Z", "start_date has to be")]
    [InlineData("json", "start_date=2026-01-20T00:00:00Z&end_date=2026-01-10T00:00:00Z", "start_date lies after end_date")]
    [InlineData("xml", "start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:01Z", "start_date and end_date may be at most 90 days apart")]
    [InlineData("json", "status=lost", "The status ‘lost’ is not known")]
    public async Task Query_ThatCannotBeAnswered_Is400(string format, string query, string words)
        => (await GetAsync($"{Root}requests.{format}?{query}")).Refuses(HttpStatusCode.BadRequest, format, words);

    [Theory]
    [InlineData("start_date=9999-12-31T23:59:59Z")]
    [InlineData("end_date=0001-01-01T00:00:00Z")]
    [InlineData("start_date=0001-01-01T00:00:00Z")]
    public async Task Query_AtTheEndsOfTheCalendar_IsEmpty(string query)
        => Assert.Empty((await GetAsync($"{Root}requests.json?{query}")).Is(HttpStatusCode.OK, "json").Each("status"));

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Requests_OfAThousandAndOne_AreTheNewestThousand(string format)
    {
        var db = App.Db();
        var topic = await db.Set<Topic>().SingleAsync(t => t.Code == "streets");
        foreach (var number in Enumerable.Range(0, 1001))
        {
            var concern = ConcernOf(topic, number == 500 ? Today.AddDays(-60) : Today.AddDays(-30 + (number % 20)), TestCity.Hill);
            db.AddRange(concern, Release(concern, $"Number {number}"));
        }
        await db.SaveChangesAsync();

        var reply = (await GetAsync($"{Root}requests.{format}")).Is(HttpStatusCode.OK, format);

        Assert.Equal(1000, reply.Each("service_request_id").Distinct().Count());
        Assert.DoesNotContain("Number 500", reply.Each("description"));
        Assert.Equal(reply.Each("requested_datetime").OrderDescending(StringComparer.Ordinal), reply.Each("requested_datetime"));
    }
}

public sealed class LimitsOnSqlite(SqliteApp app) : LimitTests(app);

public sealed class LimitsOnPostgres(PostgresApp app) : LimitTests(app);
