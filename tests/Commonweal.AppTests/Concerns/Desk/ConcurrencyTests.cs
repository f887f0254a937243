using System.Net;
using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Concerns.Desk;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Concerns.Desk;

public abstract class ConcurrencyTests(AppFixture app) : DeskTest(app)
{
    [Fact]
    public async Task Answer_WhileSomebodyElseAnswered_KeepsTheWordsAndSaysSo()
    {
        var concern = await FileAsync(await AddTopicAsync());
        var (one, other) = (await OfficerAsync(), await OfficerAsync());
        var mine = await one.GetPageAsync(Of(concern, "answer"));
        var theirs = await other.GetPageAsync(Of(concern, "answer"));
        await other.SubmitAsync(theirs, "main form", ("Words", "Repaired yesterday."));

        var page = await one.SubmitAsync(mine, "main form", ("Words", "Repaired today."));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Somebody else changed this concern while you were writing", page.Main, StringComparison.Ordinal);
        Assert.Equal("Repaired today.", page.Document.QuerySelector("textarea[name=Words]")!.TextContent.Trim());
        Assert.Equal(["Repaired yesterday."], (await MessagesAsync(concern.Id)).Select(m => m.Words));

        page = await one.SubmitAsync(page, "main form", ("Words", "And today it still shines."));
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Equal(2, (await MessagesAsync(concern.Id)).Count);
    }

    [Fact]
    public async Task Steps_TakenByTwelveAtOnce_HappenOnce()
    {
        var concern = await FileAsync(await AddTopicAsync());
        var grip = new Grip(concern.Id, 1, new Reach(Guid.NewGuid(), IsOmbud: false, Departments: true, null));

        var handled = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => App.Scope()).ToList()
            .Select(scope => Task.Run(() => scope.GetRequiredService<Handling>().AcknowledgeAsync(grip, CancellationToken.None))));

        Assert.Single(handled, Handled.Done);
        Assert.All(handled, h => Assert.True(h is Handled.Done or Handled.ChangedMeanwhile));
        Assert.Single(await MessagesAsync(concern.Id));
        Assert.Equal(2, (await ReadAsync(concern.Id)).Version);
    }

    [Fact]
    public async Task Refer_WhileTheConcernLeftMyReach_IsNotFound()
    {
        var concern = await FileAsync(await AddTopicAsync());
        var (one, other) = (await OfficerAsync(), await OfficerAsync());
        var mine = await one.GetPageAsync(Of(concern, "close"));
        await other.SubmitAsync(await other.GetPageAsync(Of(concern, "refer")), "main form", ("Department", await DepartmentAsync(TestCity.Housing)));

        var page = await one.SubmitAsync(mine, "main form", ("Reason", "Done"));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Bulk_LeavesWhatSomebodyChangedMeanwhile()
    {
        var topic = await AddTopicAsync();
        var (first, second) = (await FileAsync(topic), await FileAsync(topic));
        var officer = await OfficerAsync();
        var list = await officer.GetPageAsync("/desk/concerns");
        await officer.SubmitAsync(await officer.GetPageAsync(Of(first, "ask-back")), "main form", ("Words", "Which one?"));

        var page = await officer.FollowAsync(await officer.SubmitAsync(list, "button[value=acknowledge]",
            ("Chosen", list.Document.QuerySelectorAll("input[name=Chosen]").Select(i => i.GetAttribute("value")!).ToList())));

        Assert.Contains("1 concern changed.", page.Main, StringComparison.Ordinal);
        Assert.Contains("1 was left as it was", page.Main, StringComparison.Ordinal);
        Assert.Equal(ConcernState.Acknowledged, (await ReadAsync(second.Id)).State);
    }
}

public sealed class ConcurrencyOnSqlite(SqliteApp app) : ConcurrencyTests(app);

public sealed class ConcurrencyOnPostgres(PostgresApp app) : ConcurrencyTests(app);
