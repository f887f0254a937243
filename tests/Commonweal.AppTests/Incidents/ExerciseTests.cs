using System.Net;
using Commonweal.AppTests.Audience;
using Commonweal.AppTests.Messages;
using Commonweal.Communication.Delivery;
using Commonweal.Communication.Incidents.Exercises;
using Commonweal.Communication.Messages;
using Commonweal.Communication.Messages.News;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Incidents;

public abstract class ExerciseTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Exercise_GoesThroughEveryStep_AndNothingLeavesTheHouse()
    {
        await App.ProvenAsync(await App.TopicAsync(), "nadia@home.example", "en");
        await App.SettledAsync();
        var before = App.Mail().Count;
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var room = await App.OpenAsync(officer, exercise: true);
        Assert.True(room.Has(".exercise-banner"));
        before = App.Mail().Count;
        var check = await App.SayAsync(officer);
        Assert.True(check.Has(".exercise-banner"));
        Assert.False(check.Has("form[action$='handler=Try' i]"));
        var headline = check.Heading;
        await officer.ReleaseAsync(check);
        await App.SettledAsync();

        var message = await App.MessageAsync();
        Assert.Equal((MessageState.Out, true, false, false, null), (message.State, message.IsExercise, message.OnNews, message.OnAlert, message.ReviewDueAt));
        Assert.Equal(Enum.GetValues<Outlet>().Length, message.Outlets.Count);
        Assert.Equal(0, await App.Db().Set<Dispatch>().CountAsync());
        Assert.Equal(before, App.Mail().Count);
        var resident = App.Client();
        foreach (var path in new[] { "/en", "/en/news", "/en/search?q=graffiti", "/en/search?q=hateful" }) Assert.DoesNotContain(headline, (await resident.GetPageAsync(path)).Document.Body!.TextContent, StringComparison.Ordinal);
        foreach (var path in new[] { "/en/news.atom", "/en/news.rss", "/en/news.json", "/alerts.atom" }) Assert.DoesNotContain(message.Id.ToString(), await resident.GetStringAsync(path), StringComparison.Ordinal);
        foreach (var path in new[] { $"/en/news/{message.Id}", $"/alerts/{message.Id}.cap" }) Assert.Equal(HttpStatusCode.NotFound, (await resident.GetAsync(path)).StatusCode);
        Assert.Contains("<status>Exercise</status>", System.Text.Encoding.UTF8.GetString(App.Scope().GetRequiredService<MessageAlert>().Write(message)), StringComparison.Ordinal);
        Assert.DoesNotContain(headline, (await officer.GetPageAsync("/desk/messages")).Main, StringComparison.Ordinal);
        foreach (var page in new[] { "", "/log", "/facts", "/calls", "/calls/add", "/place", "/statement", "/close" }) Assert.True((await officer.GetPageAsync((await App.RoomAsync()).Path + page)).Has(".exercise-banner"), page);
        foreach (var page in new[] { "", "/forms", "/poster/en" }) Assert.True((await officer.GetPageAsync($"/desk/messages/{message.Id}{page}")).Has(".exercise-banner"), page);
    }

    [Fact]
    public async Task Exercise_ReadByOthersInTheHouse_IsMarkedWhereverItsTextStands()
    {
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        await App.OpenAsync(officer, exercise: true);
        await App.SayAsync(officer, values: [("Headline[fr]", ""), ("Text[fr]", "")]);
        var message = await App.MessageAsync();
        var (translator, reader) = (await App.SignInAsAsync(Role.Translator), await App.SignInAsAsync(Role.LiaisonOfficer));

        Assert.Contains("Exercise", (await translator.GetPageAsync("/desk/translations")).Text(".work li .meta"), StringComparison.OrdinalIgnoreCase);
        Assert.True((await translator.GetPageAsync($"/desk/translations/{message.Id}/fr")).Has(".exercise-banner"));
        Assert.True((await reader.GetPageAsync($"/desk/messages/{message.Id}")).Has(".exercise-banner"));
    }

    [Fact]
    public async Task Exercise_Closed_KeepsItsMinutes_AndEndsAStepOfTheFirstMonth()
    {
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        await App.OpenAsync(officer, exercise: true);
        App.Clock.Advance(TimeSpan.FromMinutes(12));
        await officer.ReleaseAsync(await App.SayAsync(officer));
        var step = App.Scope().GetServices<IFirstMonthStep>().Single(s => s.Step == "exercise");
        Assert.False(await step.IsDoneAsync(TestContext.Current.CancellationToken));
        var form = await officer.GetPageAsync((await App.RoomAsync()).Path + "/close");
        var closed = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => officer.SubmitAsync(form, "main form")));

        Assert.All(closed, c => Assert.Contains(c.Status, (HttpStatusCode[])[HttpStatusCode.Redirect, HttpStatusCode.Conflict]));
        Assert.True(await step.IsDoneAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["Acknowledged:12", "AllLanguages:12", "LeadersCalled:", "MayorSpoke:", "in:ar:12", "in:en:12", "in:fr:12"], (await App.Db().Set<RoomFigure>().Select(f => f.Key + ":" + f.Minutes).ToListAsync()).Order(StringComparer.Ordinal));
        var compare = await officer.GetPageAsync("/desk/incidents/exercises");
        Assert.Contains("12 minutes", compare.Main, StringComparison.Ordinal);
        Assert.True(compare.Has("svg.chart-area"));
        Assert.Contains("Monday", compare.Texts("section tbody td").First(t => !t.Contains("Never", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Null((await App.RoomAsync()).ReviewDueOn);
    }
}

public sealed class ExerciseOnSqlite(SqliteApp app) : ExerciseTests(app);

public sealed class ExerciseOnPostgres(PostgresApp app) : ExerciseTests(app);
