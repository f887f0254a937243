using System.Net;
using Commonweal.AppTests.Concerns;
using Commonweal.Engagement.Concerns;
using Commonweal.Insight.Overview;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Insight;

public abstract class OverviewTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Get_WithoutPermission_IsForbidden()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.Trainer)).GetPageAsync("/desk/overview")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await App.Client().GetPageAsync("/desk/overview")).Status);
    }

    [Fact]
    public async Task Get_CountsWhatWasToldAnsweredAndJudged()
    {
        var topic = await App.TopicAsync();
        for (var i = 0; i < 3; i++) await App.Client().TellAsync(topic, $"Number {i}");
        await AnswerOneAsync();
        App.Clock.Advance(TimeSpan.FromDays(20));
        await App.SettledAsync();

        var page = await (await App.SignInAsAsync(Role.Mayor)).GetPageAsync("/desk/overview");

        // Told, open, late, in time, judged.
        Assert.Equal(["3", "2", "2", "100%", "100%"], page.Texts(".figure-number").Select(n => n.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal)));
        Assert.Contains("Most late ones are with Roads", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reopened_IsLateOnlyWhenItsNewDayHasPassed_AsInTheLists()
    {
        await App.Client().TellAsync(await App.TopicAsync(), "Once");
        await AnswerOneAsync();
        App.Clock.Advance(TimeSpan.FromDays(20));
        await using (var db = App.Db())
        {
            var concern = await db.Set<Concern>().SingleAsync();
            var today = DateOnly.FromDateTime(App.Clock.GetUtcNow().UtcDateTime);
            db.Add(concern.Reopen("There is more.", today, today.AddDays(10))!);
            await db.SaveChangesAsync();
        }
        await App.SettledAsync();
        var mayor = await App.SignInAsAsync(Role.Mayor);

        Assert.StartsWith("0", (await mayor.GetPageAsync("/desk/overview")).Texts(".figure-number")[2], StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(11));
        mayor = await App.SignInAsAsync(Role.Mayor);
        Assert.StartsWith("1", (await mayor.GetPageAsync("/desk/overview")).Texts(".figure-number")[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_InTheFirstWeeks_SaysWhatThisWeekBrings()
    {
        var page = await (await App.SignInAsAsync(Role.Mayor)).GetPageAsync("/desk/overview");

        Assert.False(page.Has(".figures"));
        Assert.Contains("This week", page.Main, StringComparison.Ordinal);
        Assert.Contains("Nothing falls due in the next seven days", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EventHeardTwiceOrLate_CountsOnce()
    {
        await App.Client().TellAsync(await App.TopicAsync(), "Once");
        await App.SettledAsync();
        var concern = await App.Db().Set<Concern>().SingleAsync();

        for (var i = 0; i < 3; i++)
            await new WhenConcernChanged(App.Db()).HandleAsync(concern.Changed(), CancellationToken.None);

        Assert.All(await App.Db().Set<ConcernCount>().ToListAsync(), count => Assert.Equal(1, count.Received));
        Assert.Equal([(concern.DueOn, 1L), (OpenCount.AllDays, 1L)], (await App.Db().Set<OpenCount>().OrderBy(c => c.DueOn).ToListAsync()).Select(c => (c.DueOn, c.Open)));
    }

    [Fact]
    public async Task Public_HidesSmallNumbers()
    {
        var topic = await App.TopicAsync();
        for (var i = 0; i < 4; i++) await App.Client().TellAsync(topic, $"Number {i}");
        await App.SettledAsync();

        var page = await App.Client().GetPageAsync("/en/figures");

        Assert.Equal("hidden", page.Text(".figure-number"));
        Assert.DoesNotContain(page.Texts("table td"), cell => cell == "4");
    }

    private async Task AnswerOneAsync()
    {
        var officer = await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Roads);
        await using var db = App.Db();
        var concern = await db.Set<Concern>().FirstAsync();
        db.Add(concern.Answer("Done.", new DateOnly(2027, 3, 2), officer.Id)!);
        concern.Judgement = Judgement.Yes;
        await db.SaveChangesAsync();
    }
}

public sealed class OverviewOnSqlite(SqliteApp app) : OverviewTests(app);

public sealed class OverviewOnPostgres(PostgresApp app) : OverviewTests(app);
