using System.Net;
using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.Minutes;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Meetings;

public abstract class MinutesTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task EditedMinutes_KeepEveryEarlierEdition()
    {
        var (meeting, officer) = await PublishAsync("We talked about the bridge.", attended: "120");
        var page = await officer.GetPageAsync($"/desk/meetings/{meeting}/minutes");
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(page, "form:has([name=Number])", ("Summary[en]", "We talked about two bridges."))).Status);
        await officer.SubmitAsync(page, "form:has([name=Number])", ("Summary[en]", "We talked about two bridges."), ("Why", "It was two."));

        var anybody = App.Client();
        var now = await anybody.GetPageAsync($"/en/meetings/{meeting}/minutes");
        Assert.Contains("two bridges", now.Main, StringComparison.Ordinal);
        Assert.Contains("It was two.", now.Main, StringComparison.Ordinal);
        var first = await anybody.GetPageAsync($"/en/meetings/{meeting}/minutes/1");
        Assert.Contains("We talked about the bridge.", first.Main, StringComparison.Ordinal);
        // Two editions' counts could be subtracted: only the newest shows any.
        Assert.DoesNotContain("people were there", first.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoWhoPublishAtOnce_OneIsTold()
    {
        var (meeting, officer) = await PublishAsync("One.");
        var page = await officer.GetPageAsync($"/desk/meetings/{meeting}/minutes");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => officer.SubmitAsync(page, "form:has([name=Number])", ("Summary[en]", $"Two {n}."), ("Why", "More."))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.Conflict));
        Assert.Equal(2, await App.Db().Set<MinutesEdition>().CountAsync());
    }

    [Fact]
    public async Task Draft_IsSeenByColleaguesAlone_AndGoneOncePublished()
    {
        var meeting = await App.AddMeetingAsync(startsIn: -3);
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var address = $"/desk/meetings/{meeting}/minutes";
        var empty = await officer.GetPageAsync(address);
        await officer.SubmitAsync(empty, "button[formaction*=draft]", ("Decisions[en]", "The bridge stays open."), ("Attended", "12"));

        var colleague = await App.SignInAsAsync(Role.Coordinator);
        var draft = await colleague.GetPageAsync(address);
        Assert.Contains("Only colleagues see it", draft.Main, StringComparison.Ordinal);
        Assert.Equal("The bridge stays open.", draft.Text("[name='Decisions[en]']"));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync($"/en/meetings/{meeting}/minutes")).Status);
        Assert.DoesNotContain("bridge", (await App.Client().GetPageAsync($"/en/meetings/{meeting}/follow-up")).Main, StringComparison.Ordinal);
        // Two at once: whoever had not seen the draft is told, whether they save or publish.
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(empty, "button[formaction*=draft]", ("Decisions[en]", "Mine."))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(empty, "form:has([name=Number])", ("Summary[en]", "Mine."))).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await colleague.SubmitAsync(draft, "form:has([name=Number])", ("Summary[en]", "All of it."))).Status);
        Assert.Equal(0, await App.Db().Set<MinutesDraft>().CountAsync());
        Assert.Contains("The bridge stays open.", (await App.Client().GetPageAsync($"/en/meetings/{meeting}/minutes")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_BeforeTheMeeting_AreOnlyADraft()
    {
        var meeting = await App.AddMeetingAsync(startsIn: 3);
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var page = await officer.GetPageAsync($"/desk/meetings/{meeting}/minutes");

        Assert.False(page.Has("form:has([name=Number]) button:not([formaction])"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(page, "button[formaction*=draft]", ("Summary[en]", "Prepared."))).Status);
        Assert.Equal((0, 1), (await App.Db().Set<MinutesEdition>().CountAsync(), await App.Db().Set<MinutesDraft>().CountAsync()));
    }

    [Fact]
    public async Task SmallGroups_AreHidden_AndAllWhereTheLawForbidsThem()
    {
        var (meeting, _) = await PublishAsync("So many.", "120", ("GrewUpHere", "60"), ("FromElsewhere", "4"), ("FromAbroad", "30"));
        var page = await App.Client().GetPageAsync($"/en/meetings/{meeting}/minutes");
        Assert.True(page.Texts("td.number").Count(t => t == "hidden") >= 2);
        Assert.DoesNotContain("4", page.Texts("td.number"));

        await App.Db().Set<CitySettings>().ExecuteUpdateAsync(u => u.SetProperty(c => c.GroupStatistics, false));
        await App.ForgetAsync();
        page = await App.Client().GetPageAsync($"/en/meetings/{meeting}/minutes");
        Assert.False(page.Has("td.number"));
        Assert.Contains("120 people were there", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoreInGroupsThanWereThere_IsRefused()
    {
        var meeting = await App.AddMeetingAsync(startsIn: -3);
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var page = await officer.GetPageAsync($"/desk/meetings/{meeting}/minutes");

        page = await officer.SubmitAsync(page, "form:has([name=Number])", ("Summary[en]", "So many."), ("Attended", "10"), ("GrewUpHere", "11"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.False(await App.Db().Set<MinutesEdition>().AnyAsync());
    }

    [Fact]
    public async Task FollowUp_ShowsDecisionsAndPublicCommitmentsAlone()
    {
        var (meeting, officer) = await PublishAsync("One.");
        Assert.StartsWith($"/desk/commitments/new?origin=meeting%2F{meeting}", (await officer.GetPageAsync($"/desk/meetings/{meeting}/minutes")).One<AngleSharp.Dom.IElement>("a[href*='commitments/new']").GetAttribute("href"), StringComparison.Ordinal);
        var db = App.Db();
        var due = new DateOnly(2027, 5, 3);
        db.Publish(new CommitmentChanged(Guid.NewGuid(), 1, "meeting/" + meeting, null, "broken", due, due, IsPublic: true));
        db.Publish(new CommitmentChanged(Guid.NewGuid(), 1, "meeting/" + meeting, null, "open", due, due, IsPublic: false));
        db.Publish(new CommitmentChanged(Guid.NewGuid(), 1, "barrier/" + meeting, null, "open", due, due, IsPublic: true));
        await db.SaveChangesAsync();
        await App.SettledAsync();

        var page = await App.Client().GetPageAsync($"/en/meetings/{meeting}/follow-up");

        Assert.Equal(["Broken"], page.Texts(".results .state"));
        Assert.Contains("The bridge is mended.", page.Texts("ol li"));
    }

    [Fact]
    public async Task MeetingWithoutMinutes_StandsOnToday()
    {
        await App.AddMeetingAsync(startsIn: -30);
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);

        Assert.Contains("Minutes due", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    private async Task<(Guid Meeting, Visitor Officer)> PublishAsync(string summary, string? attended = null, params (string, object?)[] more)
    {
        var meeting = await App.AddMeetingAsync(MeetingKind.Forum, startsIn: -3);
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var page = await officer.GetPageAsync($"/desk/meetings/{meeting}/minutes");
        page = await officer.SubmitAsync(page, "form:has([name=Number])", [("Summary[en]", summary), ("Decisions[en]", "The bridge is mended.\nThe lamp stays."), ("Attended", attended ?? ""), .. more]);
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        return (meeting, officer);
    }
}

public sealed class MinutesOnSqlite(SqliteApp app) : MinutesTests(app);

public sealed class MinutesOnPostgres(PostgresApp app) : MinutesTests(app);
