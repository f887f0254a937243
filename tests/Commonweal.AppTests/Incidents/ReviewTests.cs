using System.Net;
using Commonweal.Communication.Incidents.Calls;
using Commonweal.Communication.Incidents.Review;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Incidents;

public abstract class ReviewTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Review_IsDueAfterTwoWeeks_AndEndsOnceEveryLessonWentSomewhere()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        await App.OpenAsync(officer);
        var room = await App.RoomAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetPageAsync(room.Path + "/review")).Status);
        await officer.SubmitAsync(await officer.GetPageAsync(room.Path + "/close"), "main form");
        Assert.Equal(new DateOnly(2027, 3, 15), (await App.RoomAsync()).ReviewDueOn);
        Assert.False((await officer.GetPageAsync(room.Path + "/log")).Has("main form"));
        App.Clock.Advance(TimeSpan.FromDays(14));
        officer = await App.SignInAsAsync(Role.Coordinator);
        Assert.Contains("Look back at an incident", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lesson_GoesIntoThePlaybookOrBecomesAPromise()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        await App.OpenAsync(officer);
        var path = (await App.RoomAsync()).Path + "/review";
        await officer.SubmitAsync(await officer.GetPageAsync((await App.RoomAsync()).Path + "/close"), "main form");
        await officer.SubmitAsync(await officer.GetPageAsync(path), "form:not([action*=handler]):has(textarea[name=Happened])", ("Happened", "Words on a gate, gone by nine."));
        var empty = await officer.SubmitAsync(await officer.GetPageAsync(path), "form[action$='handler=End' i]");
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        foreach (var words in new[] { "Have the Arabic ready", "A lamp at the gate" })
        {
            await officer.SubmitAsync(await officer.GetPageAsync(path), "form[action$='handler=Learn' i]", ("Words", words));
            App.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(await officer.GetPageAsync(path), "form[action$='handler=End' i]")).Status);

        var scenario = await officer.ClickAsync(await officer.GetPageAsync(path), "#main li:first-child a[href*='lesson=']");
        Assert.Contains("Have the Arabic ready", scenario.Main, StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.GetPageAsync(path), "li:first-child form[action$='handler=Stands' i]");
        var promise = await officer.ClickAsync(await officer.GetPageAsync(path), "#main a[href*='origin=lesson']");
        Assert.Contains("A lamp at the gate", promise.Document.QuerySelector("main form")!.OuterHtml, StringComparison.Ordinal);
        var lamp = await App.Db().Set<Lesson>().AsNoTracking().SingleAsync(l => l.Words == "A lamp at the gate");
        await App.Scope().GetRequiredService<LessonOrigin>().HandleAsync(new(Guid.NewGuid(), 1, $"lesson/{lamp.Id}", null, "open", default, default, IsPublic: true), TestContext.Current.CancellationToken);
        await officer.SubmitAsync(await officer.GetPageAsync(path), "form[action$='handler=End' i]");

        Assert.Equal(new DateOnly(2027, 3, 1), (await App.RoomAsync()).ReviewedOn);
        Assert.Contains("It became a promise", (await officer.GetPageAsync(path)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retention_GoesByTheDayOfTheCity_NotOfGreenwich()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await App.OpenAsync(officer);
        var (room, first, stop) = (await App.RoomAsync(), new DateOnly(2027, 3, 1), TestContext.Current.CancellationToken);
        await officer.SubmitAsync(await officer.GetPageAsync(room.Path + "/calls/add"), "form:has(input[name=Name])", ("Name", "The choir"));
        // 10:30 in Greenwich: half past midnight of the second in Kiritimati.
        await App.Db().Set<Incident>().ExecuteUpdateAsync(set => set.SetProperty(i => i.ClosedAt, new DateTimeOffset(2027, 3, 1, 10, 30, 0, TimeSpan.Zero)), stop);
        var (ahead, behind) = (Zones.Ahead, Zones.Behind);
        Assert.Equal((0, 1), (await new IncidentRetention(App.Db(), ahead).CountAsync(first.AddDays(1), 10, stop), await new IncidentRetention(App.Db(), ahead).CountAsync(first.AddDays(2), 10, stop)));
        Assert.Equal((0, 1), (await new CallRetention(App.Db(), ahead).CountAsync(first.AddDays(1), 10, stop), await new CallRetention(App.Db(), ahead).CountAsync(first.AddDays(2), 10, stop)));
        // Half an hour before midnight of the last of February in Pago Pago.
        Assert.Equal((0, 1), (await new IncidentRetention(App.Db(), behind).CountAsync(first.AddDays(-1), 10, stop), await new IncidentRetention(App.Db(), behind).CountAsync(first, 10, stop)));
        Assert.Equal((0, 1), (await new CallRetention(App.Db(), behind).CountAsync(first.AddDays(-1), 10, stop), await new CallRetention(App.Db(), behind).CountAsync(first, 10, stop)));
    }

    [Fact]
    public async Task Retention_TakesCallsFirst_AndTheRoomLater()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await App.OpenAsync(officer);
        var room = await App.RoomAsync();
        await officer.SubmitAsync(await officer.GetPageAsync(room.Path + "/calls/add"), "form:has(input[name=Name])", ("Name", "The choir"));
        await officer.SubmitAsync(await officer.GetPageAsync(room.Path + "/close"), "main form");
        var (day, stop, time) = (new DateOnly(2027, 3, 2), TestContext.Current.CancellationToken, App.Scope().GetRequiredService<CityTime>());
        Assert.Equal(0, await new CallRetention(App.Db(), time).ClearAsync(day.AddDays(-1), 10, stop));

        Assert.Equal(1, await new CallRetention(App.Db(), time).ClearAsync(day, 10, stop));
        Assert.Equal((0, 1), (await App.Db().Set<CallBranch>().CountAsync(stop), await App.Db().Set<Incident>().CountAsync(stop)));
        Assert.Equal(1, await new IncidentRetention(App.Db(), time).CountAsync(day, 10, stop));
        Assert.Equal(1, await new IncidentRetention(App.Db(), time).ClearAsync(day, 10, stop));
        Assert.Equal(0, await App.Db().Set<IncidentEntry>().CountAsync(stop));
    }
}

public sealed class ReviewOnSqlite(SqliteApp app) : ReviewTests(app);

public sealed class ReviewOnPostgres(PostgresApp app) : ReviewTests(app);
