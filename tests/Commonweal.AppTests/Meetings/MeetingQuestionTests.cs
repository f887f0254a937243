using System.Net;
using Commonweal.Engagement.Meetings.Questions;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Meetings;

public abstract class MeetingQuestionTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Question_IsAskedShownVotedAndAnsweredInWriting()
    {
        var meeting = await App.AddMeetingAsync();
        var resident = App.Client();
        var mine = await AskAsync(resident, meeting, "ar", "متى يفتح المسبح؟");
        Assert.DoesNotContain("المسبح", (await App.Client().GetPageAsync($"/ar/meetings/{meeting}/questions")).Main, StringComparison.Ordinal);
        var question = await App.Db().Set<MeetingQuestion>().SingleAsync();
        var moderator = await App.SignInAsAsync(Role.Coordinator);
        var desk = await moderator.GetPageAsync($"/desk/meetings/{meeting}/questions");
        await moderator.SubmitAsync(desk, "form[action*='Show']");

        var list = await resident.GetPageAsync($"/en/meetings/{meeting}/questions");
        Assert.Equal("ar", list.One<AngleSharp.Dom.IElement>(".results li > p[lang]").GetAttribute("lang"));
        list = await resident.FollowAsync(await resident.SubmitAsync(list, ".results form"));
        Assert.Contains("1 voice", list.Main, StringComparison.Ordinal);

        var handle = await moderator.GetPageAsync($"/desk/meetings/questions/{question.Id}");
        await moderator.SubmitAsync(handle, "form[action*='Answer']", ("Answer[en]", "In June."), ("Answer[ar]", "في حزيران."));
        Assert.Contains("في حزيران.", (await resident.GetPageAsync(mine)).Main, StringComparison.Ordinal);
        Assert.Contains("In June.", (await resident.GetPageAsync($"/en/meetings/{meeting}/follow-up")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneVisitor_HoweverManyPresses_HasOneVoice()
    {
        var meeting = await App.AddMeetingAsync();
        await AskAsync(App.Client(), meeting, "en", "When?");
        var id = (await App.Db().Set<MeetingQuestion>().SingleAsync()).Id;
        await App.Db().Set<MeetingQuestion>().ExecuteUpdateAsync(u => u.SetProperty(q => q.State, QuestionState.Shown));
        var (one, other) = (App.Client(), App.Client());
        var page = await one.GetPageAsync($"/en/meetings/{meeting}/questions");
        await one.SubmitAsync(page, ".results form");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => one.SubmitAsync(page, ".results form")));
        await other.SubmitAsync(await other.GetPageAsync($"/en/meetings/{meeting}/questions"), ".results form");
        Assert.Equal((2, 2), (await VoicesAsync(id), await App.Db().Set<QuestionVoice>().CountAsync()));

        page = await one.GetPageAsync($"/en/meetings/{meeting}/questions");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => one.SubmitAsync(page, ".results form")));
        Assert.Equal(1, await VoicesAsync(id));
    }

    [Fact]
    public async Task Refused_IsInThePublicLogAppealedAndDecidedBySomebodyElse()
    {
        var meeting = await App.AddMeetingAsync();
        var resident = App.Client();
        var mine = await AskAsync(resident, meeting, "en", "Is our school to be mended?");
        var question = await App.Db().Set<MeetingQuestion>().SingleAsync();
        var moderator = await App.SignInAsAsync(Role.Coordinator);
        var handle = await moderator.GetPageAsync($"/desk/meetings/questions/{question.Id}");
        Assert.Equal(HttpStatusCode.BadRequest, (await moderator.SubmitAsync(handle, "form[action*='Refuse']")).Status);
        await moderator.SubmitAsync(handle, "form[action*='Refuse']", ("Rule", "Elsewhere"));

        var list = (await App.Client().GetPageAsync($"/en/meetings/{meeting}/questions")).Main;
        Assert.Contains("Not shown, because it has nothing to do with the city", list, StringComparison.Ordinal);
        Assert.DoesNotContain("school", list, StringComparison.Ordinal);
        var page = await resident.GetPageAsync(mine);
        page = await resident.FollowAsync(await resident.SubmitAsync(page, "main form", ("Words", "The school belongs to the city.")));
        Assert.False(page.Has("main form"));

        var appeal = await moderator.GetPageAsync($"/desk/meetings/questions/{question.Id}/appeal");
        Assert.Equal(HttpStatusCode.Conflict, (await moderator.SubmitAsync(appeal, "button[value=true]", ("Words", "Yes."))).Status);
        var ombud = await App.SignInAsAsync(Role.Ombud);
        Assert.Contains("/appeal", string.Join(' ', (await ombud.GetPageAsync("/desk")).Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href"))), StringComparison.Ordinal);
        appeal = await ombud.GetPageAsync($"/desk/meetings/questions/{question.Id}/appeal");
        await ombud.SubmitAsync(appeal, "button[value=true]", ("Words", "It does belong to the city."));

        Assert.Contains("school", (await App.Client().GetPageAsync($"/en/meetings/{meeting}/questions")).Main, StringComparison.Ordinal);
        Assert.Equal(4, await App.Db().Set<QuestionStep>().CountAsync());
    }

    [Fact]
    public async Task OpenAfterTheMeeting_StandsOnTodayAndFollowUpAsOwed()
    {
        var meeting = await App.AddMeetingAsync();
        await AskAsync(App.Client(), meeting, "en", "Who mends the lift?");
        await App.Db().Set<MeetingQuestion>().ExecuteUpdateAsync(u => u.SetProperty(q => q.State, QuestionState.Shown));
        App.Clock.Advance(TimeSpan.FromDays(1));
        await App.ForgetAsync();

        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        Assert.Contains("1 question stayed open", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        Assert.Contains("Still to be answered", (await App.Client().GetPageAsync($"/en/meetings/{meeting}/follow-up")).Main, StringComparison.Ordinal);
        var page = await App.Client().GetPageAsync($"/en/meetings/{meeting}/questions");
        Assert.False(page.Has("textarea"));
    }

    [Fact]
    public async Task TwoModeratorsAtOnce_OneIsTold()
    {
        var meeting = await App.AddMeetingAsync();
        await AskAsync(App.Client(), meeting, "en", "When?");
        var question = await App.Db().Set<MeetingQuestion>().SingleAsync();
        var moderator = await App.SignInAsAsync(Role.Moderator);
        var page = await moderator.GetPageAsync($"/desk/meetings/questions/{question.Id}");

        var answers = await Task.WhenAll(moderator.SubmitAsync(page, "form[action*='Show']"), moderator.SubmitAsync(page, "form[action*='Refuse']", ("Rule", "Insult")));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Equal(2, await App.Db().Set<QuestionStep>().CountAsync());
    }

    [Theory]
    [InlineData(0, HttpStatusCode.BadRequest)]
    [InlineData(401, HttpStatusCode.BadRequest)]
    [InlineData(400, HttpStatusCode.Redirect)]
    public async Task Length_IsLimited(int letters, HttpStatusCode status)
    {
        var meeting = await App.AddMeetingAsync();
        var resident = App.Client();
        var page = await resident.GetPageAsync($"/en/meetings/{meeting}/questions");
        Assert.Equal(status, (await resident.SubmitAsync(page, "form:has(textarea)", ("Words", new string('ä', letters)))).Status);
    }

    [Fact]
    public async Task Flood_IsSlowedDown()
    {
        var meeting = await App.AddMeetingAsync();
        var bot = App.Client();
        var page = await bot.GetPageAsync($"/en/meetings/{meeting}/questions");
        for (var n = 0; n < 40; n++) await bot.SubmitAsync(page, "form:has(textarea)", ("Words", $"Spam {n}"));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await bot.SubmitAsync(page, "form:has(textarea)", ("Words", "Spam"))).Status);
        Assert.Equal(40, await App.Db().Set<MeetingQuestion>().CountAsync());
    }

    private async Task<string> AskAsync(Visitor resident, Guid meeting, string language, string words)
    {
        var page = await resident.GetPageAsync($"/{language}/meetings/{meeting}/questions");
        return (await resident.SubmitAsync(page, "form:has(textarea)", ("Words", words))).Location!;
    }

    private async Task<int> VoicesAsync(Guid id) => (await App.Db().Set<MeetingQuestion>().AsNoTracking().SingleAsync(q => q.Id == id)).Voices;
}

public sealed class MeetingQuestionOnSqlite(SqliteApp app) : MeetingQuestionTests(app);

public sealed class MeetingQuestionOnPostgres(PostgresApp app) : MeetingQuestionTests(app);
