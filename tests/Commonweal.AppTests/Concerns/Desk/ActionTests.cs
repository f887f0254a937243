using System.Net;
using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Concerns.Topics;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Concerns.Desk;

public abstract class ActionTests(AppFixture app) : DeskTest(app)
{
    [Fact]
    public async Task Acknowledge_SaysBeforehandWhatIsTold_AndTellsIt()
    {
        var concern = await FileAsync(await AddTopicAsync(), "Il fait noir.", "fr");
        var officer = await OfficerAsync();
        var page = await officer.GetPageAsync(Of(concern));

        Assert.Contains("Quelqu’un a lu", page.Text(".will-be-told [lang=fr]"), StringComparison.Ordinal);
        page = await officer.FollowAsync(await officer.SubmitAsync(page, "form[action$='/step/acknowledge']"));

        Assert.Equal(ConcernState.Acknowledged, (await ReadAsync(concern.Id)).State);
        Assert.Contains("Done. The person is told that it was read.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Quelqu’un a lu", page.Text("ol.conversation li[data-from=city]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acknowledge_ByEmail_WritesToThePersonInTheirLanguage()
    {
        var concern = await FileAsync(await AddTopicAsync(), "Il fait noir.", "fr", c => c with { Contact = Contact.Email, ContactValue = "claire@mail.example" });
        await App.SettledAsync();
        var before = App.Mail().Count;
        var officer = await OfficerAsync();

        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "step/acknowledge")), "main form");
        await App.SettledAsync();

        Assert.True(App.Mail().Count >= before);
        Assert.Equal(1, await App.Db().Set<ConcernMessage>().CountAsync(m => m.ConcernId == concern.Id, TestContext));
    }

    [Fact]
    public async Task TakeInHand_GivesItToWhoeverTookIt()
    {
        var concern = await FileAsync(await AddTopicAsync());
        var account = await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Roads);
        var officer = await App.SignInAsync(account);

        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "step/take-in-hand")), "main form");

        var now = await ReadAsync(concern.Id);
        Assert.Equal((ConcernState.InHand, account.Id), (now.State, now.AssigneeId!.Value));
    }

    [Fact]
    public async Task Answer_FromATemplate_IsInThePersonsLanguage()
    {
        var topic = await AddTopicAsync();
        var db = App.Db();
        db.Add(new AnswerTemplate
        {
            TopicId = topic.Id,
            Name = MultilingualText.Of(("en", "Lamp is repaired")),
            Words = MultilingualText.Of(("en", "Thank you. Repaired: {topic}, {district}."), ("ar", "شكرًا لك. أُصلح: {topic}، {district}.")),
        });
        await db.SaveChangesAsync(TestContext);
        var concern = await FileAsync(topic, "المصباح معطل", "ar", c => c with { DistrictCode = TestCity.Mill });
        var officer = await OfficerAsync();

        var page = await officer.ClickAsync(await officer.GetPageAsync(Of(concern, "answer")), "aside a[href*=template]");
        Assert.Equal("شكرًا لك. أُصلح: موضوع lights، الطاحونة.", page.Document.QuerySelector("textarea[name=Words]")!.TextContent.Trim());
        Assert.Equal("rtl", page.Document.QuerySelector("textarea[name=Words]")!.GetAttribute("dir"));
        page = await officer.FollowAsync(await officer.SubmitAsync(page, "main form"));

        Assert.Equal(ConcernState.Answered, (await ReadAsync(concern.Id)).State);
        Assert.Contains("أُصلح", page.Text("li[data-from=city]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_Empty_SaysWhatToDoAndKeepsTheRest()
    {
        var concern = await FileAsync(await AddTopicAsync());
        var officer = await OfficerAsync();

        var page = await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "answer")), "main form", ("Words", "  "));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Please fill this in.", page.Main, StringComparison.Ordinal);
        Assert.Equal(ConcernState.Received, (await ReadAsync(concern.Id)).State);
    }

    [Fact]
    public async Task AskBack_Acknowledges_AndTellsTheQuestion()
    {
        var concern = await FileAsync(await AddTopicAsync());
        var officer = await OfficerAsync();

        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "ask-back")), "main form", ("Words", "Which lamp is it?"));

        Assert.Equal(ConcernState.Acknowledged, (await ReadAsync(concern.Id)).State);
        var message = Assert.Single(await MessagesAsync(concern.Id));
        Assert.Equal((MessageKind.AskBack, "Which lamp is it?"), (message.Kind, message.Words));
    }

    [Fact]
    public async Task Close_WithANo_NeedsWords()
    {
        var concern = await FileAsync(await AddTopicAsync());
        var officer = await OfficerAsync();
        var page = await officer.GetPageAsync(Of(concern, "close"));

        var refused = await officer.SubmitAsync(page, "main form", ("Reason", "NotPossible"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        await officer.SubmitAsync(refused, "main form", ("Reason", "NotPossible"), ("Words", "The bridge belongs to the railway’s neighbour."));

        var now = await ReadAsync(concern.Id);
        Assert.Equal((ConcernState.Closed, CloseReason.NotPossible), (now.State, now.ClosedBecause!.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Duplicate")]
    [InlineData("Rubbish")]
    public async Task Close_WithoutAReasonOnOffer_AsksForOne(string reason)
    {
        var concern = await FileAsync(await AddTopicAsync());
        var officer = await OfficerAsync();
        var page = await officer.GetPageAsync(Of(concern, "close"));
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var response = await officer.PostAsync(Of(concern, "close"), new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Version", "1"), new("Reason", reason)]), TestContext);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(ConcernState.Received, (await ReadAsync(concern.Id)).State);
    }

    [Fact]
    public async Task Reopen_GivesANewDayAndKeepsTheFirstPromise()
    {
        var concern = await FileAsync(await AddTopicAsync());
        var officer = await OfficerAsync();
        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "answer")), "main form", ("Words", "Repaired."));
        App.Clock.Advance(TimeSpan.FromDays(20));
        officer = await OfficerAsync();

        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "step/reopen")), "main form");

        var now = await ReadAsync(concern.Id);
        Assert.Equal(ConcernState.Reopened, now.State);
        Assert.Equal(concern.AnswerBy, now.AnswerBy);
        Assert.True(now.DueOn > concern.AnswerBy);
    }

    [Theory]
    [InlineData("step/reopen")]
    [InlineData("step/acknowledge")]
    [InlineData("step/take-in-hand")]
    [InlineData("ask-back")]
    public async Task AStepThatIsNotOpenFromHere_ChangesNothingAndSaysSo(string step)
    {
        var concern = await FileAsync(await AddTopicAsync());
        var officer = await OfficerAsync();
        if (step != "step/reopen") await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "answer")), "main form", ("Words", "Repaired."));
        var before = await ReadAsync(concern.Id);
        var page = await officer.GetPageAsync(Of(concern, step));

        page = await officer.SubmitAsync(page, "main form", step == "ask-back" ? [("Words", "Really?")] : []);

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("This step is not open", page.Main, StringComparison.Ordinal);
        Assert.Equal(before.Version, (await ReadAsync(concern.Id)).Version);
    }

    [Fact]
    public async Task Refer_MovesItAndKeepsThePromise()
    {
        var concern = await FileAsync(await AddTopicAsync(), "المصباح معطل", "ar");
        var officer = await OfficerAsync();

        var page = await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "refer")), "main form",
            ("Department", await DepartmentAsync(TestCity.Housing)), ("Note", "It hangs on a house of yours."));

        var now = await ReadAsync(concern.Id);
        Assert.Equal(await DepartmentAsync(TestCity.Housing), now.DepartmentId);
        Assert.Equal((concern.AnswerBy, concern.DueOn), (now.AnswerBy, now.DueOn));
        Assert.Equal("/desk/concerns", page.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetPageAsync(Of(concern))).Status);
        var messages = await MessagesAsync(concern.Id);
        Assert.Contains("الإسكان", messages[0].Words, StringComparison.Ordinal);
        Assert.Equal((MessageKind.Note, "It hangs on a house of yours."), (messages[1].Kind, messages[1].Words));
    }

    [Fact]
    public async Task Assign_ToAColleagueOfAnotherDepartment_IsRefused()
    {
        var concern = await FileAsync(await AddTopicAsync());
        var stranger = await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Housing);
        var police = await App.AddAccountAsync([Role.DepartmentOfficer, Role.PolicePartner], TestCity.Roads);
        var colleague = await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Roads);
        var officer = await OfficerAsync();
        var page = await officer.GetPageAsync(Of(concern, "assign"));
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        async Task<HttpStatusCode> GiveAsync(Guid to) => (await officer.PostAsync(Of(concern, "assign"),
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Version", "1"), new("Assignee", to.ToString())]), TestContext)).StatusCode;

        Assert.Equal(HttpStatusCode.BadRequest, await GiveAsync(stranger.Id));
        Assert.Equal(HttpStatusCode.BadRequest, await GiveAsync(police.Id));
        Assert.Equal(HttpStatusCode.BadRequest, await GiveAsync(Guid.NewGuid()));
        Assert.Equal(HttpStatusCode.Redirect, await GiveAsync(colleague.Id));
        Assert.Equal(colleague.Id, (await ReadAsync(concern.Id)).AssigneeId);
        Assert.Empty(await MessagesAsync(concern.Id));
    }

    [Fact]
    public async Task Note_IsReadByColleaguesAndNeverTold()
    {
        var concern = await FileAsync(await AddTopicAsync(), with: c => c with { Contact = Contact.Email, ContactValue = "claire@mail.example" });
        await App.SettledAsync();
        var officer = await OfficerAsync();

        var page = await officer.FollowAsync(await officer.SubmitAsync(await officer.GetPageAsync(Of(concern)), "form[action$='/note']", ("Words", "Asked the depot <script>alert(1)</script>")));

        Assert.Contains("Asked the depot <script>alert(1)</script>", page.Text("li[data-from=note]"), StringComparison.Ordinal);
        Assert.Equal(0, await App.Db().Set<OutboxMessage>().CountAsync(m => m.Event == "concern-told", TestContext));
    }

    [Fact]
    public async Task Contact_IsShownOnlyWhenAskedFor_AndRecorded()
    {
        var concern = await FileAsync(await AddTopicAsync(), with: c => c with { Contact = Contact.Phone, ContactValue = "+3312345678", PersonName = "Claire Exemple", NameShown = false });
        var officer = await OfficerAsync();
        var page = await officer.GetPageAsync(Of(concern));
        Assert.DoesNotContain("+3312345678", page.Main, StringComparison.Ordinal);

        page = await officer.SubmitAsync(page, "form[action*='Contact']");

        Assert.Contains("+3312345678", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Claire Exemple", page.Main, StringComparison.Ordinal);
        Assert.Equal([null, "contact"], (await AuditAsync(concern.Id, "read")).Select(a => a.Details));
    }

    [Fact]
    public async Task Contact_WithANameThatMayBeShown_ShowsIt()
    {
        var concern = await FileAsync(await AddTopicAsync(), with: c => c with { PersonName = "Claire Exemple", NameShown = true });
        var officer = await OfficerAsync();

        var page = await officer.SubmitAsync(await officer.GetPageAsync(Of(concern)), "form[action*='Contact']");

        Assert.Contains("Claire Exemple", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_SaysWhoReadIt_OnceForOneReading()
    {
        var concern = await FileAsync(await AddTopicAsync());
        var officer = await OfficerAsync();

        await officer.GetPageAsync(Of(concern));
        await officer.GetPageAsync(Of(concern, "answer"));
        App.Clock.Advance(TimeSpan.FromHours(1));
        var page = await officer.GetPageAsync(Of(concern));

        Assert.Equal(2, (await AuditAsync(concern.Id, "read")).Count);
        Assert.Equal(2, page.Texts("section ul.ds-list li").Count(t => t.StartsWith("Test DepartmentOfficer", StringComparison.Ordinal)));
    }
}

public sealed class ActionsOnSqlite(SqliteApp app) : ActionTests(app);

public sealed class ActionsOnPostgres(PostgresApp app) : ActionTests(app);
