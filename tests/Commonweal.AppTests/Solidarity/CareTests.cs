using System.Net;
using System.Text;
using Commonweal.AppTests.Communities;
using Commonweal.Communication.Incidents.Calls;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Solidarity.Caring;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Solidarity;

public abstract class CareTests(AppFixture app) : AppTest(app)
{
    private static readonly DateOnly Monday = new(2027, 3, 1);

    [Fact]
    public async Task Care_IsOfferedInTheRoomAndWhereItIsClosed_AndTheReviewShowsIt()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var room = await App.InRoomAsync();
        foreach (var page in (string[])[room.Path, room.Path + "/close"]) Assert.True((await officer.GetPageAsync(page)).Has($".room-part a[href='{room.Path}/care']"), page);
        await officer.SubmitAsync(await officer.GetPageAsync(room.Path + "/close"), "main form");
        Assert.Contains("Nobody has been named", (await officer.GetPageAsync(room.Path + "/review")).Main, StringComparison.Ordinal);
        var form = await officer.ClickAsync(await officer.GetPageAsync(room.Path), $".room-part a[href='{room.Path}/care']");
        Assert.Equal("1, 3, 7, 14, 28, 56", form.Document.QuerySelector("input[name=Days]")!.GetAttribute("value"));
        var sent = await officer.SubmitAsync(form, "main form", ("Owner", "role:LiaisonOfficer"), ("Deputy", "role:Coordinator"));

        var care = await App.CareAsync();
        Assert.Equal(care.Path, sent.Location);
        Assert.Equal(care.Path, (await officer.SubmitAsync(form, "main form", ("Owner", "role:LiaisonOfficer"), ("Deputy", "role:Coordinator"))).Location);
        Assert.Equal([1, 3, 7, 14, 28, 56], await App.Db().Set<CareStep>().OrderBy(s => s.DueOn).Select(s => s.DueOn).ToListAsync(TestContext.Current.CancellationToken) is { } days ? days.Select(d => d.DayNumber - Monday.DayNumber) : []);
        var review = await officer.GetPageAsync(room.Path + "/review");
        Assert.Contains("Those targeted, without names · 0 of 6 steps done", review.Main, StringComparison.Ordinal);
        var ombud = await (await App.SignInAsAsync(Role.Ombud)).GetPageAsync(room.Path + "/review");
        Assert.Contains("0 of 6 steps done", ombud.Main, StringComparison.Ordinal);
        Assert.False(ombud.Has($"a[href='{care.Path}']"));
        Assert.Contains("Care opened:", (await officer.GetPageAsync(room.Path + "/log")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exercise_KnowsNoCare()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var room = await App.InRoomAsync(exercise: true);
        Assert.False((await officer.GetPageAsync(room.Path)).Has(".room-part"));
        Assert.Equal(room.Path, (await officer.GetPageAsync(room.Path + "/care")).Location);
    }

    [Fact]
    public async Task BadInput_SaysWhatToDo()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var room = await App.InRoomAsync();
        var form = await officer.GetPageAsync(room.Path + "/care");
        Assert.DoesNotContain("role:Translator", form.Document.QuerySelector("select[name=Owner]")!.OuterHtml, StringComparison.Ordinal);
        var refused = await officer.SubmitAsync(form, "main form", ("Owner", "role:Coordinator"), ("Deputy", "role:Coordinator"), ("Days", "1, soon, 7"), ("Organisation", "Friends of the Muslim attacker"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        foreach (var words in (string[])["whole numbers from 1 to 400", "to which group a suspect belongs"]) Assert.Contains(words, refused.Main, StringComparison.Ordinal);
        Assert.Equal("1, soon, 7", refused.Document.QuerySelector("input[name=Days]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(form, "main form")).Status);
        Assert.False(await App.Db().Set<Care>().AnyAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetPageAsync($"/desk/incidents/{Guid.NewGuid()}/care")).Status);
    }

    [Fact]
    public async Task Today_RemindsOwnerAndDeputy_OnTheCitysOwnDay_AndNobodyElse()
    {
        // 22:30 in Greenwich on Monday is Monday 23:30 in the city; an hour later it is Tuesday there, and still Monday in Greenwich.
        App.Clock.Advance(TimeSpan.FromHours(13.5));
        var room = await App.InRoomAsync();
        await App.CareAsync(await App.SignInAsAsync(Role.LiaisonOfficer), room);
        async Task<string> TodayAsync(Role role) => (await (await App.SignInAsAsync(role)).GetPageAsync("/desk")).Main;
        Assert.DoesNotContain("Care: step", await TodayAsync(Role.LiaisonOfficer), StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Contains("Care: step due today", await TodayAsync(Role.LiaisonOfficer), StringComparison.Ordinal);
        Assert.Contains("Care: step due today", await TodayAsync(Role.Coordinator), StringComparison.Ordinal);
        foreach (var role in (Role[])[Role.CommunicationsOfficer, Role.Mayor]) Assert.DoesNotContain("Care: step", await TodayAsync(role), StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Care: step late", await TodayAsync(Role.LiaisonOfficer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_TellsCoordinators_WhatIsLateByAWeek()
    {
        var carer = await App.AddAccountAsync([Role.LiaisonOfficer]);
        await App.CareAsync(await App.SignInAsAsync(Role.LiaisonOfficer), await App.InRoomAsync(), ("Owner", "account:" + carer.Id), ("Deputy", "role:CommunicationsOfficer"));
        App.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Contains("Care: step late", (await (await App.SignInAsync(carer)).GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        foreach (var role in (Role[])[Role.Coordinator, Role.LiaisonOfficer]) Assert.DoesNotContain("Care: step", (await (await App.SignInAsAsync(role)).GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Contains("Care: step late", (await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Care: step", (await (await App.SignInAsAsync(Role.LiaisonOfficer)).GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_AreSealed_DoneOrNotWithAWord_AndTheLastOneEndsIt()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var room = await App.InRoomAsync();
        var care = await App.CareAsync(officer, room, ("Days", "1 ٣"));
        var page = await officer.GetPageAsync(care.Path);
        var step = await officer.ClickAsync(page, "#steps li:first-child a:not(.change)");
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(step, "button[name=Done][value=true]")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(step, "button[name=Done][value=false]", ("Offered", "A visit"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(step, "button[name=Done][value=true]", ("Offered", "Word that the suspect is a migrant"))).Status);
        await officer.SubmitAsync(step, "button[name=Done][value=true]", ("Offered", "A lamp at the gate"), ("Asked", "No picture in the press"));

        var first = await App.Db().Set<CareStep>().AsNoTracking().SingleAsync(s => s.State == StepState.Done, TestContext.Current.CancellationToken);
        Assert.Equal((Monday.AddDays(1), Monday), (first.DueOn, first.EndedOn));
        Assert.DoesNotContain("lamp", Encoding.UTF8.GetString(first.OfferedSealed!), StringComparison.Ordinal);
        page = await officer.GetPageAsync(care.Path);
        foreach (var said in (string[])["A lamp at the gate", "No picture in the press", "1 of 2 steps done"]) Assert.Contains(said, page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(step, "button[name=Done][value=true]", ("Offered", "Again"))).Status);
        await officer.SubmitAsync(await officer.ClickAsync(page, "#steps a:not(.change)"), "button[name=Done][value=true]", ("Offered", "A word of the mayor"));
        var ended = await App.CareAsync();
        Assert.Equal((Monday, ""), (ended.EndedOn, ended.EndReason));
        page = await officer.GetPageAsync(care.Path);
        Assert.Contains("Every step was done", page.Main, StringComparison.Ordinal);
        Assert.False(page.Has("#main form"));
        Assert.Contains("Care ended:", (await officer.GetPageAsync(room.Path + "/log")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StepNotDone_LeavesTheDecisionOpen_UntilItEndsWithAReason()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var care = await App.CareAsync(officer, await App.InRoomAsync(), ("Days", "1"));
        await officer.SubmitAsync(await officer.ClickAsync(await officer.GetPageAsync(care.Path), "#steps a:not(.change)"), "button[name=Done][value=false]", ("Word", "Nobody opened"));
        Assert.True((await App.CareAsync()).IsRunning);
        Assert.Contains("decide how it goes on", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);

        var page = await officer.GetPageAsync(care.Path);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(page, "#add", ("DueOn", "2027-02-01"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(page, "#end")).Status);
        await officer.SubmitAsync(page, "#add", ("DueOn", "2027-03-10"));
        Assert.DoesNotContain("decide how it goes on", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.GetPageAsync(care.Path + "/carer"), "main form", ("Owner", "role:CommunicationsOfficer"));
        Assert.Equal("role:CommunicationsOfficer", (await App.CareAsync()).Owner);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(page, "#end", ("Reason", "They need nothing more"))).Status);
        await officer.SubmitAsync(await officer.GetPageAsync(care.Path), "#end", ("Reason", "They need nothing more"));
        Assert.Equal("They need nothing more", (await App.CareAsync()).EndReason);
        App.Clock.Advance(TimeSpan.FromDays(30));
        Assert.DoesNotContain("Care:", (await (await App.SignInAsAsync(Role.CommunicationsOfficer)).GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_IsPutOnAnotherDay_WithAReasonThatStays_AndTodayFollows()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var care = await App.CareAsync(officer, await App.InRoomAsync(), ("Days", "1, 7"));
        var form = await officer.ClickAsync(await officer.GetPageAsync(care.Path), "#steps li:first-child a.change");
        Assert.Equal("2027-03-02", form.One<AngleSharp.Dom.IElement>("[name=DueOn]").GetAttribute("value"));
        foreach (var (day, reason, told) in new[] { ("2027-03-05", "", "Please write something here."), ("2027-02-28", "They ask for it", "Write a day from today on"), ("2027-03-08", "They ask for it", "There is a step on this day already"), ("2027-03-02", "They ask for it", "Choose another day or another post"), ("2027-03-05", "The suspect is a migrant", "to which group a suspect belongs") })
        {
            var refused = await officer.SubmitAsync(form, "main form", ("DueOn", day), ("Reason", reason));
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains(told, refused.Main, StringComparison.Ordinal);
            Assert.Equal(day, refused.One<AngleSharp.Dom.IElement>("[name=DueOn]").GetAttribute("value"));
        }
        Assert.False(await App.Db().Set<CareStepChange>().AnyAsync(TestContext.Current.CancellationToken));

        var page = await officer.FollowAsync(await officer.SubmitAsync(form, "main form", ("DueOn", "2027-03-05"), ("Reason", "They ask for a quiet week")));

        Assert.Contains("They ask for a quiet week", page.Text("#steps li:first-child .changes"), StringComparison.Ordinal);
        Assert.Contains("From Tuesday, March 2, 2027 to Friday, March 5, 2027.", page.Text("#steps li:first-child .changes"), StringComparison.Ordinal);
        var change = await App.Db().Set<CareStepChange>().AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((Monday.AddDays(1), Monday.AddDays(4), false), (change.DueBefore, change.DueAfter, change.IsHandedOver));
        Assert.DoesNotContain("quiet", Encoding.UTF8.GetString(change.ReasonSealed), StringComparison.Ordinal);
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.SubjectKind == "incident" && a.Subject == care.IncidentId.ToString() && a.Details!.Contains("care_step_change"), TestContext.Current.CancellationToken));
        // Whoever had the form open all the while is told.
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(form, "main form", ("DueOn", "2027-03-06"), ("Reason", "Again"))).Status);
        App.Clock.Advance(TimeSpan.FromDays(1));
        officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        Assert.DoesNotContain("Care: step", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(3));
        officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        Assert.Contains("Care: step due today", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        // The second change stands under the first.
        await officer.SubmitAsync(await officer.ClickAsync(await officer.GetPageAsync(care.Path), "#steps li:first-child a.change"), "main form", ("DueOn", "2027-03-06"), ("Reason", "They are away until Saturday"));
        var history = (await officer.GetPageAsync(care.Path)).Text("#steps li:first-child .changes");
        Assert.InRange(history.IndexOf("quiet week", StringComparison.Ordinal), 0, history.IndexOf("until Saturday", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Step_IsGivenToAnotherPost_WhichIsReminded_WithWhoStandsIn()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var care = await App.CareAsync(officer, await App.InRoomAsync(), ("Days", "1, 2"));
        var form = await officer.ClickAsync(await officer.GetPageAsync(care.Path), "#steps li:first-child a.change");
        Assert.DoesNotContain("role:Translator", form.Document.QuerySelector("select[name=Post]")!.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(form, "main form", ("Post", ""), ("Reason", "They speak it"))).Status);

        await officer.SubmitAsync(form, "main form", ("Post", "role:CommunicationsOfficer"), ("Reason", "A word of the mayor is asked for"));

        var page = await officer.GetPageAsync(care.Path);
        Assert.Contains("From Liaison officer to Communications officer.", page.Text("#steps li:first-child .changes"), StringComparison.Ordinal);
        Assert.Equal("role:LiaisonOfficer", (await App.CareAsync()).Owner);
        App.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var (role, told) in new[] { (Role.CommunicationsOfficer, true), (Role.Coordinator, true), (Role.LiaisonOfficer, false) })
            Assert.Equal(told, (await (await App.SignInAsAsync(role)).GetPageAsync("/desk")).Main.Contains("Care: step due today", StringComparison.Ordinal));
        // The step of the day after is still the first post's.
        App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Care: step due today", (await (await App.SignInAsAsync(Role.LiaisonOfficer)).GetPageAsync("/desk")).Main, StringComparison.Ordinal);

        officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await officer.SubmitAsync(await officer.ClickAsync(await officer.GetPageAsync(care.Path), "#steps li:first-child a.change"), "main form", ("Post", "role:LiaisonOfficer"), ("Reason", "The word was given"));
        Assert.Null((await App.Db().Set<CareStep>().AsNoTracking().OrderBy(s => s.DueOn).FirstAsync(TestContext.Current.CancellationToken)).Post);
        await officer.SubmitAsync(await officer.ClickAsync(await officer.GetPageAsync(care.Path), "#steps li:first-child a[href*='/steps/']:not(.change)"), "button[name=Done][value=true]", ("Offered", "A lamp"));
        var done = await App.Db().Set<CareStep>().AsNoTracking().SingleAsync(s => s.State == StepState.Done, TestContext.Current.CancellationToken);
        Assert.Equal(care.Path, (await officer.GetPageAsync($"{care.Path}/steps/{done.Id}/change")).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.Mayor)).GetPageAsync($"{care.Path}/steps/{done.Id}/change")).Status);
    }

    [Fact]
    public async Task Community_IsReachedThroughItsPublicVoices_WhomNobodyCopies()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/communities/{community.Id}/voices/edit"), "main form",
            ("Form.Name", "Rosa Field"), ("SpeaksFor[en]", "The singers"), ("NotFor[en]", "Not the children"), ("Form.Email", "rosa@field.example"), ("Form.Phone", "+33 1 23 45 67 89"));
        var room = await App.InRoomAsync();
        await using (var db = App.Db())
        {
            db.Add(new CallBranch { IncidentId = room.Id, CommunityId = community.Id, Name = community.Name, IsConcerned = true, AddedAt = App.Clock.GetUtcNow() });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var care = await App.CareAsync(officer, room);
        Assert.Equal(community.Id, care.CommunityId);

        var page = await officer.GetPageAsync(care.Path);
        Assert.Contains("Rosa Field", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("rosa@field.example", page.Main, StringComparison.Ordinal);
        Assert.Contains("rosa@field.example", (await officer.SubmitAsync(page, "form[action$='handler=Open' i]")).Main, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(400));
        Assert.DoesNotContain("Rosa Field", (await (await App.SignInAsAsync(Role.LiaisonOfficer)).GetPageAsync(care.Path)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retention_TakesEndedCare_AndARoomTakesItsOwn()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var care = await App.CareAsync(officer, await App.InRoomAsync());
        var stop = TestContext.Current.CancellationToken;
        await officer.SubmitAsync(await officer.ClickAsync(await officer.GetPageAsync(care.Path), "#steps li:first-child a.change"), "main form", ("DueOn", "2027-03-03"), ("Reason", "They ask for it"));
        Assert.True(await App.Db().Set<CareStepChange>().AnyAsync(stop));
        Assert.Equal(0, await new CareRetention(App.Db()).ClearAsync(Monday.AddYears(5), 10, stop));
        await officer.SubmitAsync(await officer.GetPageAsync(care.Path), "#end", ("Reason", "They need nothing more"));
        Assert.Equal(0, await new CareRetention(App.Db()).ClearAsync(Monday, 10, stop));
        Assert.Equal(1, await new CareRetention(App.Db()).CountAsync(Monday.AddDays(1), 10, stop));
        Assert.Equal(1, await new CareRetention(App.Db()).ClearAsync(Monday.AddDays(1), 10, stop));
        Assert.False(await App.Db().Set<CareStep>().AnyAsync(stop));
        Assert.False(await App.Db().Set<CareStepChange>().AnyAsync(stop));

        await App.Db().Set<Incident>().ExecuteDeleteAsync(stop);
        await App.CareAsync(officer, await App.InRoomAsync());
        await App.Db().Set<Incident>().ExecuteDeleteAsync(stop);
        Assert.False(await App.Db().Set<Care>().AnyAsync(stop));
    }
}

public sealed class CareOnSqlite(SqliteApp app) : CareTests(app);

public sealed class CareOnPostgres(PostgresApp app) : CareTests(app);
