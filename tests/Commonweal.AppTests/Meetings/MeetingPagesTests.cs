using System.Net;
using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.Dialogues;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Meetings;

public abstract class MeetingPagesTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task List_ByKindDistrictAndLanguage_ShowsWhatIsAheadSoonestFirst()
    {
        await App.SeriesAsync("FREQ=WEEKLY;COUNT=2");
        await App.MeetingAsync(kind: MeetingKind.Forum);
        var resident = App.Client();

        Assert.Equal(["Open evening", "Open evening", "Town hall"], (await resident.GetPageAsync("/en/meetings")).Texts("ul.results h2"));
        Assert.Equal(["Town hall"], (await resident.GetPageAsync("/en/meetings?kind=Forum")).Texts("ul.results h2"));
        Assert.Equal(["Open evening", "Open evening"], (await resident.GetPageAsync("/en/meetings?district=hill")).Texts("ul.results h2"));
        Assert.Equal(["Town hall"], (await resident.GetPageAsync("/en/meetings?spoken=ar")).Texts("ul.results h2"));
        Assert.True((await resident.GetPageAsync("/en/meetings?kind=Nothing&after=x&district=%00")).Status is HttpStatusCode.OK or HttpStatusCode.BadRequest);
        Assert.Contains("What is on this week", (await resident.GetPageAsync("/en")).Main, StringComparison.Ordinal);
        Assert.Single((await resident.GetPageAsync("/en/search?q=evening")).Document.QuerySelectorAll("a[href^='/en/meetings/']"));
    }

    [Theory]
    [InlineData("/desk/meetings", Role.Mayor)]
    [InlineData("/desk/meetings/new", Role.LiaisonOfficer)]
    [InlineData("/desk/meetings/series", Role.DepartmentOfficer)]
    [InlineData("/desk/meetings/series/new", Role.LiaisonOfficer)]
    [InlineData("/desk/meetings/series/SERIES", Role.LiaisonOfficer)]
    [InlineData("/desk/meetings/series/SERIES/edit", Role.LiaisonOfficer)]
    [InlineData("/desk/meetings/MEETING", Role.LiaisonOfficer)]
    [InlineData("/desk/meetings/MEETING/edit", Role.LiaisonOfficer)]
    [InlineData("/desk/meetings/MEETING/move", Role.LiaisonOfficer)]
    [InlineData("/desk/meetings/MEETING/cancel", Role.LiaisonOfficer)]
    [InlineData("/desk/meetings/MEETING/agenda", Role.LiaisonOfficer)]
    [InlineData("/desk/meetings/MEETING/registrations", Role.LiaisonOfficer)]
    [InlineData("/desk/meetings/MEETING/registrations/add", Role.LiaisonOfficer)]
    [InlineData("/desk/meetings/MEETING/sheet", Role.InformationOfficer)]
    [InlineData("/desk/meetings/dialogues", Role.LiaisonOfficer)]
    [InlineData("/desk/meetings/charter", Role.Mayor)]
    public async Task Desk_OpensWithItsPermission_AndToNobodyElse(string path, Role role)
    {
        var (meeting, series) = (await App.MeetingAsync(capacity: 5), await App.SeriesAsync("FREQ=DAILY;COUNT=2"));
        path = path.Replace("MEETING", meeting.Id.ToString(), StringComparison.Ordinal).Replace("SERIES", series.Id.ToString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await (await App.SignInAsAsync(role)).GetPageAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.Translator)).GetPageAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(role, Role.PolicePartner)).GetPageAsync(path)).Status);
    }

    [Fact]
    public async Task Move_ByTwoOfficers_TheSecondIsToldAndNothingIsOverwritten()
    {
        var meeting = await App.MeetingAsync();
        var (one, two) = (await App.SignInAsAsync(Role.Coordinator), await App.SignInAsAsync(Role.LiaisonOfficer));
        var (first, second) = (await one.GetPageAsync($"/desk/meetings/{meeting.Id}/move"), await two.GetPageAsync($"/desk/meetings/{meeting.Id}/move"));

        Assert.Equal(HttpStatusCode.Found, (await one.SubmitAsync(first, "main form", ("On", "2027-04-01"), ("From", "19:00"), ("Reason[en]", "The hall is taken."))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await two.SubmitAsync(second, "main form", ("On", "2027-05-01"), ("Reason[en]", "No."))).Status);

        var moved = await App.Db().Set<Meeting>().AsNoTracking().SingleAsync();
        Assert.Equal((MeetingState.Moved, 1, new DateTimeOffset(2027, 4, 1, 17, 0, 0, TimeSpan.Zero)), (moved.State, moved.Sequence, moved.StartsAt));
        Assert.Contains("The hall is taken.", (await App.Client().GetPageAsync($"/en/meetings/{meeting.Id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Charter_OnceInForce_StaysAsItWasWhenTheNextIs()
    {
        var mayor = await App.SignInAsAsync(Role.Mayor);
        var page = await mayor.FollowAsync(await mayor.SubmitAsync(await mayor.GetPageAsync("/desk/meetings/charter"), "form[action*=begin]"));
        page = await mayor.FollowAsync(await mayor.SubmitAsync(page, "form[action*=add]", ("Subject[en]", "The budget"), ("Effect", "Consulted"), ("Promise[en]", "Answered by June")));
        await mayor.SubmitAsync(page, "form[action*=enforce]");
        page = await mayor.FollowAsync(await mayor.SubmitAsync(await mayor.GetPageAsync("/desk/meetings/charter"), "form[action*=begin]"));
        page = await mayor.FollowAsync(await mayor.SubmitAsync(page, "form[action*=add]", ("Subject[en]", "Parks"), ("Effect", "Together")));
        Assert.DoesNotContain("Parks", (await App.Client().GetPageAsync("/en/meetings/charter")).Main, StringComparison.Ordinal);
        await mayor.SubmitAsync(page, "form[action*=enforce]");

        Assert.Contains("Parks", (await App.Client().GetPageAsync("/en/meetings/charter")).Main, StringComparison.Ordinal);
        var first = (await App.Client().GetPageAsync("/en/meetings/charter?version=1")).Text("table");
        Assert.Contains("The budget", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Parks", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agenda_InPlainWords_StandsOnTheMeetingsPage()
    {
        var meeting = await App.MeetingAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);

        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/meetings/{meeting.Id}/agenda"), "section form", ("Name[en]", "Night buses"), ("Minutes", "150"), ("Effect", "Consulted"));

        Assert.Contains("Night buses 150 minutes · You are heard", (await App.Client().GetPageAsync($"/en/meetings/{meeting.Id}")).Main, StringComparison.Ordinal);
        Assert.Contains("takes 150 minutes, the meeting lasts 120", (await officer.GetPageAsync($"/desk/meetings/{meeting.Id}/agenda")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dialogue_WithUnequalInvitations_IsSaidPlainly()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var page = await officer.FollowAsync(await officer.SubmitAsync(await officer.GetPageAsync("/desk/meetings/dialogues"), "main form",
            ("Name[en]", "The square"), ("Mediators[en]", "Two mediators"), ("First[en]", "Families"), ("Second[en]", "Musicians")));
        Assert.Contains("same invitations", page.Main, StringComparison.Ordinal);

        page = await officer.FollowAsync(await officer.SubmitAsync(page, "main form", ("Invited[1]", "40"), ("Invited[2]", "25")));

        Assert.Contains("not invited equally", page.Main, StringComparison.Ordinal);
        var db = App.Db();
        var id = await db.Set<MeetingDialogue>().Select(d => d.Id).SingleAsync();
        var balance = await DialogueBalance.ReadAsync(db, id, CancellationToken.None);
        Assert.Equal((false, true, false), (balance.InvitationsEqual, balance.HoursEqual, balance.JointTooEarly));
    }

    [Fact]
    public async Task Dialogue_OfThreeSides_GetsRoomForMore_AndLeavesEmptyOnesOut()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var page = await officer.GetPageAsync("/desk/meetings/dialogues");
        for (var side = 3; side <= 6; side++) page = await officer.SubmitAsync(page, "button[formaction*=more]", ("First[en]", "Families"));
        Assert.False(page.Has("button[formaction*=more]"));

        var made = await officer.SubmitAsync(page, "main form button:not([formaction])", ("Name[en]", "The square"), ("Mediators[en]", "Two"), ("Second[en]", "Musicians"), ("Fifth[en]", "Traders"));

        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        Assert.Equal([(1, "Families"), (2, "Musicians"), (3, "Traders")], (await App.Db().Set<DialogueTrack>().OrderBy(t => t.Number).ToListAsync()).Select(t => (t.Number, t.Name.Languages["en"].Text)));
        Assert.Equal(3, (await officer.FollowAsync(made)).Document.QuerySelectorAll("main tbody tr").Length);
    }
}

public sealed class MeetingPagesOnSqlite(SqliteApp app) : MeetingPagesTests(app);

public sealed class MeetingPagesOnPostgres(PostgresApp app) : MeetingPagesTests(app);
