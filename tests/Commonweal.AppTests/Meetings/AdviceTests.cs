using System.Net;
using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.Advice;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Meetings;

public abstract class AdviceTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Advice_IsPublicDueLateAndAnswered()
    {
        var advice = await GiveAsync();
        Assert.Contains("A room for the young", (await App.Client().GetPageAsync("/en/meetings/advice")).Main, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(80));
        await App.ForgetAsync();

        var mayor = await App.SignInAsAsync(Role.Mayor);
        Assert.Contains("A room for the young", (await mayor.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        Assert.Contains("1 answer is owed beyond its day", (await App.Client().GetPageAsync("/en/meetings/advice")).Main, StringComparison.Ordinal);
        var page = await mayor.GetPageAsync($"/desk/meetings/advice/{advice}");
        Assert.Equal(HttpStatusCode.BadRequest, (await mayor.SubmitAsync(page, "main form", ("Answer[en]", "We will."))).Status);
        await mayor.SubmitAsync(page, "main form", ("Outcome", "Partly"), ("Answer[en]", "Two evenings a week."));

        var shown = (await App.Client().GetPageAsync($"/en/meetings/advice/{advice}")).Main;
        Assert.Contains("Two evenings a week.", shown, StringComparison.Ordinal);
        Assert.Contains("The council follows it in part", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("owed beyond", (await App.Client().GetPageAsync("/en/meetings/advice")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoAnswersAtOnce_OneIsTold()
    {
        var advice = await GiveAsync();
        var mayor = await App.SignInAsAsync(Role.Mayor);
        var page = await mayor.GetPageAsync($"/desk/meetings/advice/{advice}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => mayor.SubmitAsync(page, "main form", ("Outcome", "Followed"), ("Answer[en]", $"Yes {n}."))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task OtherMeetings_GiveNoAdvice()
    {
        var meeting = await App.AddMeetingAsync(MeetingKind.TownHall, startsIn: -3);
        var officer = await App.SignInAsAsync(Role.Coordinator);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetPageAsync($"/desk/meetings/{meeting}/advice")).Status);
    }

    [Fact]
    public async Task Desk_WithoutPermission_IsForbidden()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetPageAsync("/desk/meetings/advice")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetPageAsync($"/desk/meetings/advice/{Guid.NewGuid()}")).Status);
    }

    private async Task<Guid> GiveAsync()
    {
        var meeting = await App.AddMeetingAsync(MeetingKind.Committee, startsIn: -3);
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var page = await officer.GetPageAsync($"/desk/meetings/{meeting}/advice");
        page = await officer.SubmitAsync(page, "main form", ("AdviceTitle[en]", "A room for the young"), ("Words[en]", "Open the old library in the evenings."));
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        return (await App.Db().Set<CommitteeAdvice>().SingleAsync()).Id;
    }
}

public sealed class AdviceOnSqlite(SqliteApp app) : AdviceTests(app);

public sealed class AdviceOnPostgres(PostgresApp app) : AdviceTests(app);
