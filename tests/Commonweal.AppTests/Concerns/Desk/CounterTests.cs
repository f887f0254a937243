using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Concerns.Desk;

public abstract class CounterTests(AppFixture app) : DeskTest(app)
{
    [Fact]
    public async Task Counters_FollowEveryChange_AndNeverCountTheOmbudsWithOthers()
    {
        var topic = await AddTopicAsync();
        var concern = await FileAsync(topic);
        await FileAsync(topic);
        await FileAsync(await AddTopicAsync("unfair", TopicKind.Unfair));
        await App.SettledAsync();

        Assert.Equal(2, (await TallyAsync(TallyCells.Desk)).Open);
        Assert.Equal(1, (await TallyAsync(TallyCells.Ombud)).Open);
        var account = await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Roads);
        var officer = await App.SignInAsync(account);
        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "step/take-in-hand")), "main form");
        await App.SettledAsync();
        Assert.Equal(1, (await TallyAsync(TallyCells.Assignee(account.Id))).Open);
        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "answer")), "main form", ("Words", "Done."));
        await App.SettledAsync();

        Assert.Equal(1, (await TallyAsync(TallyCells.Desk)).Open);
        Assert.Equal(0, (await TallyAsync(TallyCells.Assignee(account.Id))).Open);
        await AgreesAsync();
    }

    [Fact]
    public async Task Counters_LateIsDerivedFromTheDay_WithoutAnyEvent()
    {
        await FileAsync(await AddTopicAsync());
        await App.SettledAsync();
        Assert.Equal(0, (await TallyAsync(TallyCells.Desk)).Late);

        App.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(1, (await TallyAsync(TallyCells.Desk)).Late);
        var page = await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync("/desk/concerns/late");
        Assert.Contains("Roads", page.Main, StringComparison.Ordinal);
        Assert.Equal(["1"], page.Texts("td.number"));
    }

    [Fact]
    public async Task Late_NumberLeadsToItsList_AndAnOfficerSeesTheOwnDepartmentOnly()
    {
        var concern = await FileAsync(await AddTopicAsync());
        await FileAsync(await AddTopicAsync("roofs", department: TestCity.Housing));
        App.Clock.Advance(TimeSpan.FromDays(30));
        await App.SettledAsync();
        var officer = await OfficerAsync();

        var page = await officer.GetPageAsync("/desk/concerns/late");
        Assert.DoesNotContain("Housing", page.Main, StringComparison.Ordinal);
        var list = await officer.ClickAsync(page, "td.number a");

        Assert.Equal([concern.Reference], list.Texts("a[data-open]"));
    }

    [Fact]
    public async Task Counters_TheSameEventAgainAndOutOfOrder_DoesNoHarm()
    {
        var concern = await FileAsync(await AddTopicAsync());
        await App.SettledAsync();
        var old = concern.Changed();
        var officer = await OfficerAsync();
        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "answer")), "main form", ("Words", "Done."));
        await App.SettledAsync();

        for (var i = 0; i < 3; i++) await HandleAsync(old);
        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "step/reopen")), "main form");
        await App.SettledAsync();
        for (var i = 0; i < 3; i++) await HandleAsync(old);

        Assert.Equal(1, (await TallyAsync(TallyCells.Desk)).Open);
        await AgreesAsync();
    }

    [Fact]
    public async Task Counters_ManyAtOnce_AgreeWithTheConcerns()
    {
        var topic = await AddTopicAsync();
        var events = new List<ConcernChanged>();
        for (var i = 0; i < 20; i++) events.Add((await FileAsync(topic)).Changed());
        await App.SettledAsync();

        // Handlers may meet: whoever loses is tried again, as the outbox does.
        await Parallel.ForEachAsync(events.Concat(events), TestContext, async (changed, stop) =>
        {
            await using var scope = App.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<WhenConcernChanged>().HandleAsync(changed, stop);
        });

        Assert.Equal(20, (await TallyAsync(TallyCells.Desk)).Open);
        await AgreesAsync();
    }

    private async Task<Tally> TallyAsync(TallyCell cell)
        => (await App.Scope().GetRequiredService<Tallies>().OfAsync(cell, TallyCells.Assignee(Guid.Empty), TestContext)).First;

    private Task HandleAsync(ConcernChanged changed) => App.Scope().GetRequiredService<WhenConcernChanged>().HandleAsync(changed, TestContext);

    /// <summary>Every cell holds what a count of the rows would say.</summary>
    private async Task AgreesAsync()
    {
        var db = App.Db();
        var counted = (await db.Set<ConcernTally>().AsNoTracking().ToListAsync(TestContext)).Select(t => (t.Kind + ":" + t.Cell, t.DueOn, t.Open)).Order().ToList();
        var rows = await db.Set<Concern>().AsNoTracking().Where(c => c.IsOpen).ToListAsync(TestContext);
        var real = rows.SelectMany(c => TallyCells.Of(c.AtOmbud, c.DepartmentId, c.AssigneeId).Split(' ').SelectMany(cell => new[] { (Cell: cell, c.DueOn), (Cell: cell, DueOn: ConcernTally.AllDays) }))
            .GroupBy(c => c).Select(g => (g.Key.Cell, g.Key.DueOn, g.Count())).Order().ToList();
        Assert.Equal(real, counted);
    }
}

public sealed class CountersOnSqlite(SqliteApp app) : CounterTests(app);

public sealed class CountersOnPostgres(PostgresApp app) : CounterTests(app);
