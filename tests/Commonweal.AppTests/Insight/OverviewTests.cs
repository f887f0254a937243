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

        Assert.Equal(["hidden", "–"], page.Texts(".figure-number"));
        Assert.False(page.Has("#months-table"));
        Assert.DoesNotContain(page.Texts("table td"), cell => cell == "4");
    }

    [Fact]
    public async Task Public_ShowsMonths_AndJudgementsTheSmallOnesTogether()
    {
        await CountAsync(new(2027, 1, 9), received: 40, answered: 30, yes: 15);
        await CountAsync(new(2027, 2, 3), received: 3);
        await CountAsync(new(2027, 2, 27), received: 21, answered: 12, partly: 4, no: 7);
        await CountAsync(new(2027, 3, 1), received: 11);

        var page = await App.Client().GetPageAsync("/en/figures");

        Assert.Equal(["75 concerns", "– answered within the promiseShown from 100 answers on."], page.Texts(".figures > li"));
        Assert.Equal(["January 202740", "February 202724", "March 202711"], page.Texts("#months-table tbody tr"));
        Assert.Equal(["Yes15", "Partly / No11"], page.Texts("[aria-labelledby=judgements-caption] tbody tr"));
    }

    [Fact]
    public async Task Public_WhereAMonthIsSmall_ItCannotBeWorkedOut()
    {
        await CountAsync(new(2026, 11, 1), received: 50);
        await CountAsync(new(2026, 12, 31), received: 60);
        await CountAsync(new(2027, 1, 9), received: 40);
        await CountAsync(new(2027, 2, 3), received: 30);
        await CountAsync(new(2027, 3, 1), received: 4);

        var hidden = (await App.Client().GetPageAsync("/en/figures")).Texts("#months-table td").Count(cell => cell == "hidden to protect people");

        Assert.Equal(2, hidden);
    }

    [Fact]
    public async Task Public_WhereFewMonthsMayBeShown_DrawsNoLine()
    {
        await CountAsync(new(2027, 1, 9), received: 40);
        await CountAsync(new(2027, 2, 3), received: 30);

        Assert.False((await App.Client().GetPageAsync("/en/figures")).Has("#months-table"));
    }

    [Fact]
    public async Task Public_WhereAllJudgeAlike_SaysNothingOfIt()
    {
        await CountAsync(new(2027, 1, 9), received: 40, answered: 30, yes: 30);

        Assert.False((await App.Client().GetPageAsync("/en/figures")).Has("[aria-labelledby=judgements-caption]"));
    }

    [Fact]
    public async Task Public_CountsOfADistrictThatRetired_StayInTheTotal()
    {
        await CountAsync(new(2027, 1, 9), received: 40);
        await using (var db = App.Db())
        {
            await db.Set<ConcernCount>().Where(c => c.Dimension == ConcernCount.District).ExecuteUpdateAsync(set => set.SetProperty(c => c.Key, "gone"));
        }

        Assert.Equal("40", (await App.Client().GetPageAsync("/en/figures")).Texts(".figure-number")[0]);
    }

    private async Task CountAsync(DateOnly day, long received, long answered = 0, long yes = 0, long partly = 0, long no = 0)
    {
        await using var db = App.Db();
        var month = new DateOnly(day.Year, day.Month, 1);
        db.Add(new ConcernCount { Dimension = ConcernCount.Day, Since = day, Key = "", Received = received, Answered = answered, InTime = answered, JudgedYes = yes, JudgedPartly = partly, JudgedNo = no });
        if (await db.Set<ConcernCount>().FindAsync(ConcernCount.District, month, "") is { } whole) whole.Received += received;
        else db.Add(new ConcernCount { Dimension = ConcernCount.District, Since = month, Key = "", Received = received });
        await db.SaveChangesAsync();
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
