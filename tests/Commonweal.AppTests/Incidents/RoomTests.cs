using System.Net;
using Commonweal.AppTests.Communities;
using Commonweal.AppTests.Messages;
using Commonweal.Communication.Incidents.Calls;
using Commonweal.Communication.Incidents.Facts;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Messages;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Incidents;

public abstract class RoomTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Room_OpenedInTwoClicks_ShowsClockTasksTargetsAndRumours()
    {
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var room = await App.OpenAsync(officer);

        Assert.Equal("Hateful graffiti", room.Heading);
        Assert.StartsWith("Hateful graffiti · ", room.Document.Title, StringComparison.Ordinal);
        Assert.Equal("00:00:00", room.Text(".room-clock"));
        Assert.Equal(5, room.Document.QuerySelectorAll(".room-targets li").Length);
        foreach (var words in new[] { "Cover it at once", "The cleaning team", "The liaison officer", "A visit by the liaison officer", "The city leaves it there on purpose", "Opened:" }) Assert.Contains(words, room.Main, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromMinutes(16));
        officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        room = await officer.GetPageAsync((await App.RoomAsync()).Path);
        Assert.Equal("00:16:00", room.Text(".room-clock"));
        Assert.Contains("Late: do it now", room.Texts(".room-targets li").First(), StringComparison.Ordinal);
        Assert.Contains("Hateful graffiti", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_PressedByManyAtOnce_OpensOneRoom()
    {
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        await App.OpenAsync(officer);
        var form = await officer.GetPageAsync("/desk/incidents/open");
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => officer.SubmitAsync(form, "button[name=Exercise][value=false]")));

        Assert.Single(sent.Select(s => s.Location).Distinct(StringComparer.Ordinal));
        Assert.Equal(2, await App.Db().Set<Incident>().CountAsync());
    }

    [Fact]
    public async Task Task_TickedByTwoAtOnce_IsTickedOnce_AndTheLogSaysWho()
    {
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var room = await App.OpenAsync(officer);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => officer.SubmitAsync(room, "#tasks h3:first-of-type + ul li:first-child form")));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect), a => Assert.Equal(HttpStatusCode.Conflict, a.Status));
        Assert.Equal(1, await App.Db().Set<IncidentTask>().CountAsync(t => t.DoneAt != null && t.DoneById != null));
        Assert.Equal(1, await App.Db().Set<IncidentEntry>().CountAsync(e => e.Kind == EntryKind.TaskDone));
    }

    [Fact]
    public async Task Log_KeepsItsOrder_AndRefusesNothingWritten()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var room = await App.OpenAsync(officer);
        foreach (var words in new[] { "Cleaning is on its way", "Covered with cloth" }) Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(room, "form[action$='/log']", ("Words", words))).Status);
        var empty = await officer.SubmitAsync(room, "form[action$='/log']", ("Words", "  "));
        var tooLong = await officer.SubmitAsync(room, "form[action$='/log']", ("Words", new string('x', 1001)));

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [empty.Status, tooLong.Status]);
        Assert.Contains("Please write something here.", empty.Main, StringComparison.Ordinal);
        var log = await officer.GetPageAsync(room.Document.QuerySelector("main a[href$='/log']")!.GetAttribute("href")!);
        Assert.Equal(["Hateful graffiti", "Cleaning is on its way", "Covered with cloth"], log.Texts(".room-log li p:last-child").Select(t => t.Replace("Opened: ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Fact_Moves_AndItsWayStays()
    {
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var room = await App.OpenAsync(officer);
        await officer.SubmitAsync(room, "form[action$='/facts'] button[value=BeingChecked]", ("Words", "Whether the wall is the school's"));
        room = await officer.GetPageAsync((await App.RoomAsync()).Path);
        var moved = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => officer.SubmitAsync(room, "form[action$='handler=Move'] button[value=Known]")));

        Assert.Single(moved, m => m.Status == HttpStatusCode.Redirect);
        Assert.Equal([FactState.BeingChecked, FactState.Known], await App.Db().Set<FactMove>().OrderBy(m => m.No).Select(m => m.To).ToListAsync());
        Assert.Equal(["Being checked", "Known"], (await officer.GetPageAsync((await App.RoomAsync()).Path + "/facts")).Texts(".timeline .what"));
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(room, "form[action$='/facts'] button[value=Known]", ("Words", ""))).Status);
    }

    [Fact]
    public async Task CallTree_GoesToWhoeverStandsIn_AndReachingMeetsTheTarget()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await App.CommunityAsync();
        await App.OpenAsync(officer);
        var calls = (await App.RoomAsync()).Path + "/calls";
        await officer.SubmitAsync(await officer.GetPageAsync(calls + "/add?q=Harbour"), "button[name=Concerned][value=true]");
        var branch = await App.Db().Set<CallBranch>().SingleAsync();
        Assert.NotNull(branch.CommunityId);
        foreach (var name in new[] { "The choir’s head", "The choir’s deputy" })
            await officer.SubmitAsync(await officer.GetPageAsync($"{calls}/{branch.Id}"), "main form", ("Name", name), ("Reach", "+33 1 23 45 67 89"), ("Speaks", "fr"));
        Assert.DoesNotContain("+33", (await officer.GetPageAsync(calls)).Main, StringComparison.Ordinal);
        Assert.Contains("+33 1 23 45 67 89", (await officer.SubmitAsync(await officer.GetPageAsync(calls), "li:first-child form[action$='handler=Open' i]")).Main, StringComparison.Ordinal);

        await officer.SubmitAsync(await officer.GetPageAsync(calls), ".room-list li:first-child button[name=Reached][value=false]");
        var page = await officer.GetPageAsync(calls);
        Assert.Contains("Not reached: call whoever stands in", page.Main, StringComparison.Ordinal);
        await officer.SubmitAsync(page, ".room-list li:nth-child(2) button[name=Reached][value=true]", ("Needs", "Somebody at the door tonight"));

        Assert.Contains("They need: Somebody at the door tonight", (await officer.GetPageAsync(calls)).Main, StringComparison.Ordinal);
        Assert.Contains("Met", (await officer.GetPageAsync((await App.RoomAsync()).Path)).Texts(".room-targets li").ElementAt(1), StringComparison.Ordinal);
        Assert.DoesNotContain(await App.Db().Set<IncidentEntry>().Select(e => e.Words).ToListAsync(), w => w.Contains("head", StringComparison.Ordinal) || w.Contains("door", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Statement_FromTheRoomToEveryOutlet_IsFilled_Linked_AndMeetsTargets()
    {
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        await App.OpenAsync(officer);
        var check = await App.SayAsync(officer, mayor: true);
        Assert.DoesNotContain("{", check.Main, StringComparison.Ordinal);
        Assert.Contains("Mill Lane", check.Main, StringComparison.Ordinal);
        await officer.ReleaseAsync(check);

        var message = await App.MessageAsync();
        Assert.Equal((MessageState.Out, Enum.GetValues<Outlet>().Length), (message.State, message.Outlets.Count));
        var room = await officer.GetPageAsync((await App.RoomAsync()).Path);
        var targets = room.Texts(".room-targets li").ToList();
        foreach (var at in new[] { 0, 2, 3 }) Assert.Contains("Met", targets[at], StringComparison.Ordinal);
        Assert.Contains("Announced", targets[4], StringComparison.Ordinal);
        Assert.True(room.Has($"main a[href='/desk/messages/{message.Id}']"));
        App.Clock.Advance(TimeSpan.FromMinutes(90));
        officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        Assert.Contains("Missed: speak now", (await officer.GetPageAsync((await App.RoomAsync()).Path)).Texts(".room-targets li").Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statement_ThatNamesASuspectsGroup_SaysWhatAndWhere_AndAsksForAnAnnouncedTime()
    {
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        await App.OpenAsync(officer);
        var bad = await App.SayAsync(officer, values: [("NextTime", ""), ("Place[en]", ""), ("Text[en]", "It happened at {place}.")]);
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Contains("Say when the city speaks again", bad.Main, StringComparison.Ordinal);
        Assert.Contains("Say where it happened", bad.Main, StringComparison.Ordinal);
        Assert.Equal(0, await App.Db().Set<Message>().CountAsync());

        var check = await App.SayAsync(officer, values: [("Text[en]", "The suspect is a Muslim. The graffiti said the worst.")]);

        Assert.Contains("English: “suspect is a Muslim” says to which group a suspect belongs", check.Main, StringComparison.Ordinal);
        Assert.Contains("“The graffiti said” shows or quotes", check.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(check, "button[formaction$='handler=Alone' i]")).Status);
    }

    [Theory]
    [InlineData("/desk/incidents", Role.PolicePartner)]
    [InlineData("/desk/incidents/open", Role.Mayor)]
    [InlineData("/desk/incidents/exercises", Role.Trainer)]
    [InlineData("", Role.DepartmentOfficer)]
    [InlineData("/log", Role.PolicePartner)]
    [InlineData("/facts", Role.Trainer)]
    [InlineData("/calls", Role.Mayor)]
    [InlineData("/calls/add", Role.Ombud)]
    [InlineData("/place", Role.Mayor)]
    [InlineData("/tasks", Role.Mayor)]
    [InlineData("/statement", Role.LiaisonOfficer)]
    [InlineData("/close", Role.Mayor)]
    [InlineData("/review", Role.PolicePartner)]
    [InlineData("/review", Role.Trainer)]
    public async Task Page_WithoutThePermission_IsForbidden(string path, Role role)
    {
        if (!path.StartsWith("/desk", StringComparison.Ordinal)) path = Incident.PathOf(Guid.NewGuid(), path);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(role)).GetPageAsync(path)).Status);
    }
}

public sealed class RoomOnSqlite(SqliteApp app) : RoomTests(app);

public sealed class RoomOnPostgres(PostgresApp app) : RoomTests(app);
