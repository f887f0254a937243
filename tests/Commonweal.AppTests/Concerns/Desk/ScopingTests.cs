using System.Net;
using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.AppTests.Concerns.Desk;

/// <summary>Who reaches what: a department its own, who leads all departments', the ombud what lies with the ombud, police type nothing.</summary>
public abstract class ScopingTests(AppFixture app) : DeskTest(app)
{
    private static readonly string[] OfOne =
    [
        "", "step/acknowledge", "step/take-in-hand", "step/reopen", "answer", "ask-back", "close", "join", "strike", "assign", "note",
    ];

    private static readonly string[] Lists =
    [
        "/desk/concerns", "/desk/concerns/late", "/desk/concerns/filters", "/desk/concerns/topics", "/desk/concerns/topics/edit", "/desk/concerns/templates",
        "/desk/concerns/templates/edit", "/desk/ombud", "/desk/enter", "/desk/enter/mine", "/desk/enter/letters",
    ];

    public static TheoryData<Role, string> Permissions => new()
    {
        { Role.Administrator, "/desk/concerns/topics /desk/concerns/topics/edit /desk/concerns/templates /desk/concerns/templates/edit" },
        { Role.Mayor, "/desk/concerns /desk/concerns/late /desk/concerns/filters /desk/enter/letters" },
        { Role.Coordinator, "/desk/concerns /desk/concerns/late /desk/concerns/filters /desk/concerns/topics /desk/concerns/topics/edit /desk/concerns/templates /desk/concerns/templates/edit /desk/enter /desk/enter/mine /desk/enter/letters" },
        { Role.DepartmentOfficer, "/desk/concerns /desk/concerns/late /desk/concerns/filters /desk/enter /desk/enter/mine /desk/enter/letters" },
        { Role.Ombud, "/desk/ombud /desk/concerns/filters /desk/enter/letters" },
        { Role.PartnerOrganisation, "/desk/enter /desk/enter/mine" },
        { Role.CommunicationsOfficer, "" },
        { Role.PolicePartner, "" },
        { Role.Translator, "" },
    };

    [Theory, MemberData(nameof(Permissions))]
    public async Task Get_EachPage_OpensToThoseWhoHoldItsPermission(Role role, string open)
    {
        var colleague = await App.SignInAsAsync(role);

        foreach (var page in Lists)
        {
            var answer = await colleague.GetPageAsync(page);
            Assert.Equal((page, open.Split(' ').Contains(page)), (page, answer.Status == HttpStatusCode.OK));
            if (answer.Status != HttpStatusCode.OK) Assert.Equal((page, HttpStatusCode.Forbidden), (page, answer.Status));
        }
    }

    [Theory]
    [InlineData(Role.PolicePartner, Role.Coordinator)]
    [InlineData(Role.PolicePartner, Role.Ombud)]
    [InlineData(Role.PolicePartner, Role.Mayor)]
    [InlineData(Role.PolicePartner, Role.PartnerOrganisation)]
    [InlineData(Role.PolicePartner, Role.DepartmentOfficer)]
    public async Task Get_PoliceType_IsForbiddenEverywhereWhateverElseItIs(Role police, Role other)
    {
        var concern = await FileAsync(await AddTopicAsync());
        var complaint = await FileAsync(await AddTopicAsync("unfair", TopicKind.Unfair));
        var officer = await App.SignInAsync(await App.AddAccountAsync([police, other], TestCity.Roads));

        foreach (var page in Lists.Concat(OfOne.Concat(["refer", "release", "pass-on", "pictures/" + Guid.NewGuid()]).SelectMany(a => new[] { Of(concern, a), Of(complaint, a) })))
        {
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, (await officer.GetPageAsync(page)).Status));
        }
    }

    [Fact]
    public async Task Get_AnotherDepartmentsConcern_IsNotFoundOnEveryPage()
    {
        var concern = await FileAsync(await AddTopicAsync(department: TestCity.Housing));
        var officer = await OfficerAsync(TestCity.Roads);

        foreach (var action in OfOne.Append("refer").Append("release").Append("pictures/" + Guid.NewGuid()))
            Assert.Equal((action, HttpStatusCode.NotFound), (action, (await officer.GetPageAsync(Of(concern, action))).Status));
        Assert.Empty(await AuditAsync(concern.Id, "read"));
    }

    [Theory]
    [InlineData(Role.Mayor)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.DepartmentOfficer)]
    [InlineData(Role.InformationOfficer)]
    public async Task Get_TheOmbudsConcern_IsNotFoundForAnybodyElse(Role role)
    {
        var complaint = await FileAsync(await AddTopicAsync("unfair", TopicKind.Unfair));
        var colleague = await App.SignInAsync(await App.AddAccountAsync([role], TestCity.Roads));

        foreach (var action in OfOne) Assert.Equal((action, HttpStatusCode.NotFound), (action, (await colleague.GetPageAsync(Of(complaint, action))).Status));
        Assert.Empty(await AuditAsync(complaint.Id, "read"));
    }

    [Theory]
    [InlineData("step/acknowledge")]
    [InlineData("step/take-in-hand")]
    [InlineData("answer")]
    [InlineData("ask-back")]
    [InlineData("close")]
    [InlineData("refer")]
    [InlineData("join")]
    [InlineData("strike")]
    [InlineData("assign")]
    [InlineData("note")]
    [InlineData("?handler=Contact")]
    public async Task Post_OutOfReach_IsNotFoundAndChangesNothing(string action)
    {
        var own = await FileAsync(await AddTopicAsync());
        var other = await FileAsync(await AddTopicAsync("roofs", department: TestCity.Housing), with: c => c with { Contact = Contact.Phone, ContactValue = "+3312345678" });
        var complaint = await FileAsync(await AddTopicAsync("unfair", TopicKind.Unfair));
        var officer = await OfficerAsync(TestCity.Roads);
        var token = (await officer.GetPageAsync(Of(own, "note"))).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var concern in new[] { other, complaint })
        {
            var response = await officer.PostAsync(action[0] == '?' ? Of(concern) + action : Of(concern, action), new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken", token), new("Version", "1"), new("Words", "x"), new("Names", "lamp"), new("Reason", "Done"),
                new("Department", (await DepartmentAsync(TestCity.Housing)).ToString()), new("Reference", own.Reference), new("To", own.Id.ToString()),
            ]), TestContext);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal(1, (await ReadAsync(concern.Id)).Version);
            Assert.Empty(await MessagesAsync(concern.Id));
        }
    }

    [Fact]
    public async Task Ombud_WithoutAnotherRole_DoesNotReachDepartments()
    {
        var concern = await FileAsync(await AddTopicAsync());
        var ombud = await App.SignInAsAsync(Role.Ombud);

        Assert.Equal(HttpStatusCode.NotFound, (await ombud.GetPageAsync(Of(concern))).Status);
        Assert.Empty((await ombud.GetPageAsync("/desk/ombud?words=lamp")).Texts("a[data-open]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await ombud.GetPageAsync("/desk/concerns")).Status);
    }
}

public sealed class ScopingOnSqlite(SqliteApp app) : ScopingTests(app);

public sealed class ScopingOnPostgres(PostgresApp app) : ScopingTests(app);
