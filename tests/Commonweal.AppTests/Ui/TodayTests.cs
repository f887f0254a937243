using System.Net;
using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Ui;

/// <summary>What waits for me, in order of time; and a new city's first month.</summary>
public abstract class TodayTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Waiting_ConcernsOfTheDepartment_EarliestFirstAndNobodyElses()
    {
        await App.FileAsync(TestCity.Roads, "Roads first");
        App.Clock.Advance(TimeSpan.FromDays(1));
        await App.FileAsync(TestCity.Roads, "Roads second");
        await App.FileAsync(TestCity.Housing, "Housing");
        var officer = await App.SignInAsync(await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Roads));

        var page = await officer.GetPageAsync("/desk");

        Assert.Equal(2, page.Texts(".work > li").Count);
        var due = page.Document.QuerySelectorAll(".work time").Select(t => t.GetAttribute("datetime")).ToList();
        Assert.Equal(due.Order(StringComparer.Ordinal), due);
        Assert.DoesNotContain("Roads first", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await officer.ClickAsync(page, ".work > li:first-child > a")).Status);
    }

    [Theory]
    [InlineData(Role.PolicePartner)]
    [InlineData(Role.Translator)]
    [InlineData(Role.Administrator)]
    public async Task Waiting_WithoutAQueue_IsEmptyAndTeaches(Role role)
    {
        await App.FileAsync(TestCity.Roads, "Roads");

        var page = await (await App.SignInAsAsync(role)).GetPageAsync("/desk");

        Assert.Empty(page.Texts(".work > li"));
        Assert.Contains("Nothing waits for you", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_WhileTheDepartmentRests_SaysPaused()
    {
        await App.FileAsync(TestCity.Roads, "Roads");
        var account = await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Roads);
        var db = App.Db();
        db.Add(new Absence { AccountId = account.Id, From = new(2027, 3, 1), Until = new(2027, 3, 5), Pause = AbsencePause.Department, DepartmentId = account.DepartmentId });
        await db.SaveChangesAsync();
        await App.ForgetAsync();

        Assert.StartsWith("Paused", (await (await App.SignInAsync(account)).GetPageAsync("/desk")).Text(".work .promise"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstMonth_KnowsWhatTheCityHasAndLetsTheRestBeTicked()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var before = await officer.GetPageAsync("/desk");
        Assert.Equal(9, before.Texts(".tasks > li").Count);
        Assert.Contains("2 of 9", before.Text(".progress"), StringComparison.Ordinal);
        Assert.False(before.Has("button[value='departments']"));
        Assert.DoesNotContain("The first open Friday", before.Texts(".tasks > li > a"));

        await officer.SubmitAsync(before, "button[value='newcomers']");
        Assert.Contains("3 of 9", (await officer.GetPageAsync("/desk")).Text(".progress"), StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.GetPageAsync("/desk"), "button[value='newcomers']");
        Assert.Contains("2 of 9", (await officer.GetPageAsync("/desk")).Text(".progress"), StringComparison.Ordinal);

        await officer.SubmitAsync(await officer.GetPageAsync("/desk"), "form[action$='over']");
        Assert.False((await officer.GetPageAsync("/desk")).Has(".tasks"));
    }

    [Fact]
    public async Task FirstMonth_IsLedByThoseWhoKeepTheSettings()
    {
        var officer = await App.SignInAsAsync(Role.DepartmentOfficer);
        var leader = await App.SignInAsAsync(Role.Coordinator);
        Assert.False((await officer.GetPageAsync("/desk")).Has(".tasks"));

        var token = (await officer.GetPageAsync("/desk")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var sent = await officer.PostAsync("/desk?handler=over", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));

        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        Assert.True((await leader.GetPageAsync("/desk")).Has(".tasks"));
    }
}

internal static class FilingForTests
{
    /// <summary>Files a concern for a department, as the city's own door does.</summary>
    internal static async Task FileAsync(this AppFixture app, string department, string words)
    {
        var db = app.Db();
        var owner = await db.Set<Department>().SingleAsync(d => d.Code == department);
        var code = "today-" + department;
        var topic = await db.Set<Topic>().FirstOrDefaultAsync(t => t.Code == code);
        if (topic is null)
        {
            topic = new Topic { Code = code, Kind = TopicKind.Service, Name = MultilingualText.Of(("en", "Topic of " + department)), DepartmentId = owner.Id };
            db.Add(topic);
            await db.SaveChangesAsync();
        }
        await app.Scope().GetRequiredService<Filing>().FileAsync(new NewConcern(topic.Id, words, "en", Entry.Web), CancellationToken.None);
    }
}

public sealed class TodayOnSqlite(SqliteApp app) : TodayTests(app);

public sealed class TodayOnPostgres(PostgresApp app) : TodayTests(app);
