using System.Net;
using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.AppTests.Concerns.Desk;

/// <summary>Whatever is sent in whichever field: a page with a fitting status, never a 500, never a script.</summary>
public abstract class BadInputTests(AppFixture app) : DeskTest(app)
{
    private static readonly string[] Fields =
    [
        "Words", "Names", "Note", "Reference", "To", "Department", "Reason", "Assignee", "Others[fr]", "Template", "Version", "Step", "Chosen", "Back", "Name", "Address",
        "Consent", "ConsentOn", "ConsentHow", "YouSaid[en]", "WeDid[en]", "Picture", "Reviewed", "NoNames", "NamesDistrict", "Name[en]", "Words[en]", "TopicId", "Retired",
        "Form.Key", "Form.Version", "Form.Name[en]", "Form.Hint[en]", "Form.Kind", "Form.Code", "Form.DepartmentId", "Form.AcknowledgeDays", "Form.AnswerDays", "Form.Order",
        "Form.How", "Form.Language", "Form.TopicId", "Form.Words", "Form.DistrictCode", "Form.Contact", "Form.Email", "Form.Phone", "Form.Address", "Form.PersonName", "id",
    ];

    public static TheoryData<string> Bad => new(
        "<script>alert(1)</script>", "'; DROP TABLE concern; --", new string('x', 4_001), "\u202Egnp.exe", "a\0b", "{{7*7}} ${7*7} %s %n", "\uD83D", "-1", "999999999999999999999", "ا".PadRight(5000, 'ا'));

    [Theory, MemberData(nameof(Bad))]
    public async Task Post_AnyOfThisInEveryField_IsAnsweredWithAPage(string bad)
    {
        var topic = await AddTopicAsync();
        var concern = await FileAsync(topic);
        var complaint = await FileAsync(await AddTopicAsync("unfair", TopicKind.Unfair));
        var colleague = await App.SignInAsync(await App.AddAccountAsync([Role.Coordinator, Role.Ombud], TestCity.Roads));
        var token = (await colleague.GetPageAsync("/desk/enter")).Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        string[] doors =
        [
            Of(concern, "answer"), Of(concern, "ask-back"), Of(concern, "close"), Of(concern, "refer"), Of(concern, "join"), Of(concern, "strike"), Of(concern, "assign"),
            Of(concern, "note"), Of(concern, "release"), Of(concern, "step/acknowledge"), Of(complaint, "pass-on"), "/desk/concerns/bulk", "/desk/concerns/bulk/undo",
            "/desk/concerns/filters", "/desk/concerns/filters?handler=Forget", "/desk/enter", "/desk/concerns/topics/edit", "/desk/concerns/topics/edit/" + topic.Id, "/desk/concerns/templates/edit",
        ];

        foreach (var door in doors)
        {
            var form = Fields.Select(f => new KeyValuePair<string, string>(f, bad)).Append(new("__RequestVerificationToken", token));
            var response = await colleague.PostAsync(door, new FormUrlEncodedContent(form), TestContext);
            Assert.True((int)response.StatusCode is (>= 200 and < 500), $"{door} answered {response.StatusCode}");
            Assert.DoesNotContain("<script>alert(1)", await response.Content.ReadAsStringAsync(TestContext), StringComparison.Ordinal);
        }
        foreach (var page in new[] { "/desk/concerns", "/desk/concerns/filters", "/desk/concerns/topics", "/desk/concerns/templates", Of(concern), "/en/tell", "/en/you-said-we-did" })
            Assert.DoesNotContain("<script>alert(1)", (await colleague.GetPageAsync(page)).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Bad))]
    public async Task Get_AnyOfThisInEveryFilter_IsAnsweredWithAPage(string bad)
    {
        await FileAsync(await AddTopicAsync());
        var colleague = await App.SignInAsync(await App.AddAccountAsync([Role.Coordinator, Role.Ombud], TestCity.Roads));
        var value = Uri.EscapeDataString(bad.Replace("\uD83D", "\uFFFD", StringComparison.Ordinal));

        foreach (var path in new[] { "/desk/concerns", "/desk/ombud", "/desk/enter/mine", "/en/you-said-we-did" })
            foreach (var filter in new[] { "words", "department", "topic", "district", "state", "due", "who", "after", "open" })
            {
                var response = await colleague.GetAsync($"{path}?{filter}={value}", TestContext);
                Assert.True((int)response.StatusCode is (>= 200 and < 500), $"{path}?{filter} answered {response.StatusCode}");
                Assert.DoesNotContain("<script>alert(1)", await response.Content.ReadAsStringAsync(TestContext), StringComparison.Ordinal);
            }
    }

    [Theory]
    [InlineData("answer", "Words")]
    [InlineData("ask-back", "Words")]
    [InlineData("note", "Words")]
    public async Task Post_OverLong_SaysHowMuchIsTooMuch_AndKeepsIt(string action, string field)
    {
        var concern = await FileAsync(await AddTopicAsync());
        var officer = await OfficerAsync();

        var page = await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, action)), "main form", (field, new string('é', 4001)));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("at most 4,000 characters", page.Main, StringComparison.Ordinal);
        Assert.Equal(4001, page.One<AngleSharp.Dom.IElement>($"textarea[name={field}]").TextContent.Trim().Length);
        Assert.Empty(await MessagesAsync(concern.Id));
    }

    [Theory]
    [InlineData("answer", "Words")]
    [InlineData("strike", "Names")]
    [InlineData("refer", "Note")]
    public async Task Post_WithAStaleToken_GivesTheWordsBack(string action, string field)
    {
        var concern = await FileAsync(await AddTopicAsync());
        var officer = await OfficerAsync();

        var page = await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, action)), "main form", (field, "Long thought about."), ("__RequestVerificationToken", "stale"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Long thought about.", page.One<AngleSharp.Dom.IElement>($"textarea[name={field}]").TextContent.Trim());
    }
}

public sealed class BadInputOnSqlite(SqliteApp app) : BadInputTests(app);

public sealed class BadInputOnPostgres(PostgresApp app) : BadInputTests(app);
