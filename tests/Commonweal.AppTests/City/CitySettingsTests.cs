using System.Net;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.City;

/// <summary>What the city is called, how it speaks and what it promises, changed at the desk.</summary>
public abstract class CitySettingsTests(AppFixture app) : AppTest(app)
{
    public static TheoryData<string> Pages =>
    [
        "/desk/city", "/desk/city/name", "/desk/city/languages", "/desk/city/look", "/desk/city/danger", "/desk/city/districts",
        "/desk/city/districts/name?code=harbour", "/desk/city/population", "/desk/city/departments", "/desk/city/departments/new",
        "/desk/city/days", "/desk/city/absences", "/desk/city/scope", "/desk/city/rules",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_WithoutThePermission_IsForbidden(string path)
    {
        var officer = await App.SignInAsAsync(Role.DepartmentOfficer, Role.Ombud, Role.Mayor);

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetPageAsync(path)).Status);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_WithThePermission_ShowsThePage(string path)
    {
        var page = await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Heading);
    }

    [Fact]
    public async Task Name_Changed_StandsOnTheFrontPageAtOnceAndInTheAuditTrail()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        Assert.Equal("Testhaven", (await App.Client().GetPageAsync("/en")).Heading);

        var saved = await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/name"), "main form", ("Name[en]", "Havenby"), ("Statement[ar]", ""));

        Assert.Equal("/desk/city?saved=true", saved.Location);
        Assert.Contains("Saved.", (await officer.FollowAsync(saved)).Main, StringComparison.Ordinal);
        Assert.Equal("Havenby", (await App.Client().GetPageAsync("/en")).Heading);
        Assert.Contains("A city for everyone.", (await App.Client().GetPageAsync("/ar")).Main, StringComparison.Ordinal);
        Assert.NotEmpty(await App.Db().Set<AuditRecord>().Where(r => r.SubjectKind == "city" && r.Action == "changed" && r.Details == "Name Statement").ToListAsync());
    }

    [Theory]
    [InlineData("", "Write it in at least one language.")]
    [InlineData("LONG", "Write at most 80 characters.")]
    public async Task Name_EmptyOrTooLong_SaysWhatToDoAndKeepsTheRest(string name, string words)
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var typed = name == "LONG" ? new string('x', 81) : name;

        var page = await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/name"), "main form",
            ("Name[en]", typed), ("Name[fr]", ""), ("Name[ar]", ""), ("Statement[en]", "Still here"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(words, page.Text(".ds-error-summary"), StringComparison.Ordinal);
        Assert.Equal("#Name_en_", page.Document.QuerySelector(".ds-error-summary a")!.GetAttribute("href"));
        Assert.Equal("Still here", page.Text("#Statement_en_"));
    }

    [Fact]
    public async Task Name_ChangedByTwo_TheSecondIsToldAndLosesNothing()
    {
        var (one, other) = (await App.SignInAsAsync(Role.Coordinator), await App.SignInAsAsync(Role.Administrator));
        var (first, second) = (await one.GetPageAsync("/desk/city/name"), await other.GetPageAsync("/desk/city/name"));
        await one.SubmitAsync(first, "main form", ("Name[en]", "First"));

        var told = await other.SubmitAsync(second, "main form", ("Name[en]", "Second"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Someone else changed these settings", told.Main, StringComparison.Ordinal);
        Assert.Equal("Second", told.Document.QuerySelector("#Name_en_")!.GetAttribute("value"));
        Assert.Equal("First", (await App.Client().GetPageAsync("/en")).Heading);

        await other.SubmitAsync(told, "main form");
        Assert.Equal("Second", (await App.Client().GetPageAsync("/en")).Heading);
    }

    [Fact]
    public async Task Name_SourceChanged_ShowsTheTranslationAsOutdated()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/name"), "main form", ("Statement[en]", "One"), ("Statement[fr]", "Un"), ("Statement[fr].own", false));

        await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/name"), "main form", ("Statement[en]", "Two"));

        var page = await officer.GetPageAsync("/desk/city/name");
        Assert.Contains("Outdated: the original changed", page.Texts(".multilingual .state"));
        Assert.True(page.Has("[name='Statement[fr].right']"));
    }

    [Fact]
    public async Task Languages_Reordered_ChangeThePublicSite()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/languages"), "main form", ("Places[en]", ""), ("Places[fr]", "2"), ("Places[ar]", "1"), ("TimeZone", "Asia/Amman"));

        var city = await App.Db().Set<CitySettings>().SingleAsync();
        Assert.Equal(["ar", "fr"], city.Languages);
        Assert.Equal("Asia/Amman", city.TimeZone);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync("/en")).Status);
    }

    [Fact]
    public async Task Languages_None_AreRefused()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var page = await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/languages"), "main form", ("Places[en]", ""), ("Places[fr]", "0"), ("Places[ar]", "many"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(3, (await App.Db().Set<CitySettings>().SingleAsync()).Languages.Count);
    }

    [Fact]
    public async Task Colour_Changed_ChangesTheSheetUnderAnotherAddress()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var before = await App.Client().GetStringAsync("/theme.css");

        await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/look"), "main form:not([action])", ("Colour", "#7A1F3D"));

        var front = await App.Client().GetPageAsync("/en");
        var sheet = await App.Client().GetAsync(front.Document.QuerySelector("link[href^='/theme.css']")!.GetAttribute("href"));
        Assert.Contains("immutable", sheet.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(before, await sheet.Content.ReadAsStringAsync());
        Assert.Contains("--city-colour:#7a1f3d", await sheet.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("immutable", (await App.Client().GetAsync("/theme.css?v=0")).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#fff;}body{display:none")]
    public async Task Colour_NotAColour_IsRefused(string colour)
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var page = await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/look"), "main form:not([action])", ("Colour", colour));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.DoesNotContain("display:none", await App.Client().GetStringAsync("/theme.css"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colour_Tried_ShowsItsContrastWithoutSaving()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var samples = await officer.GetPageAsync("/desk/city/look?handler=result&colour=%23ffee00");

        Assert.Contains("Contrast", samples.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("hard to read", samples.Document.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.GetAsync("/desk/city/look?handler=result&colour=x")).StatusCode);
    }

    [Fact]
    public async Task Danger_NumberAndWords_StandOnTheCard()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/danger"), "main form", ("EmergencyNumber", "999"), ("DangerText[en]", "Nobody reads this at night. Call"));

        var card = (await App.Client().GetPageAsync("/en/tell")).Text(".danger-now");
        Assert.Contains("Nobody reads this at night. Call 999", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("call me")]
    [InlineData("javascript:1")]
    [InlineData("123456789012345678901")]
    public async Task Danger_NumberThatCannotBeDialled_IsRefused(string number)
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var page = await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/danger"), "main form", ("EmergencyNumber", number));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task Scope_PartAsleep_HasNoDoor()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        Assert.NotEmpty((await App.Client().GetPageAsync("/en")).Texts(".doors a"));

        await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/scope"), "main form", ("Parts", Array.Empty<string>()), ("Competences", new[] { "streets", "housing" }));

        Assert.Empty((await App.Client().GetPageAsync("/en")).Texts(".doors a"));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync("/en/tell")).Status);
        Assert.Equal(["streets", "housing"], (await App.Db().Set<CitySettings>().SingleAsync()).Competences);
    }

    [Theory]
    [InlineData("2027-05-01", "", "Give both days, or neither.")]
    [InlineData("2027-05-02", "2027-05-01", "The last day comes before the first.")]
    [InlineData("soon", "2027-05-01", "")]
    public async Task Rules_ElectionDatesThatAreNone_SayWhatToDo(string from, string until, string words)
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var page = await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/rules"), "main form", ("ElectionFrom", from), ("ElectionUntil", until));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(words, page.Main, StringComparison.Ordinal);
        Assert.Null((await App.Db().Set<CitySettings>().SingleAsync()).ElectionFrom);
    }

    [Fact]
    public async Task Rules_ElectionPeriod_IsKnownOnItsDays()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/rules"), "main form", ("ElectionFrom", "2027-03-01"), ("ElectionUntil", "2027-04-04"));

        var city = new CitySnapshot(await App.Db().Set<CitySettings>().SingleAsync(), [], [], AppFixture.Start);
        Assert.True(city.IsElection(new(2027, 3, 1)));
        Assert.True(city.IsElection(new(2027, 4, 4)));
        Assert.False(city.IsElection(new(2027, 4, 5)));
        Assert.Contains("March 1, 2027", (await officer.GetPageAsync("/desk/city")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithAStaleToken_GivesTheTypedTextBack()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var form = await officer.GetPageAsync("/desk/city/name");

        var page = await officer.SubmitAsync(form, "main form", ("Name[en]", "Kept"), ("__RequestVerificationToken", "stale"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Kept", page.Document.QuerySelector("#Name_en_")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_HtmlAndControls_AreWordsAndNothingElse()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/name"), "main form", ("Name[en]", "<script>alert(1)</script>\u202Eevil"));

        var front = await App.Client().GetPageAsync("/en");
        Assert.Equal("<script>alert(1)</script>evil", front.Heading);
        Assert.Null(front.Document.QuerySelector("h1 script"));
    }
}

public sealed class CitySettingsOnSqlite(SqliteApp app) : CitySettingsTests(app);

public sealed class CitySettingsOnPostgres(PostgresApp app) : CitySettingsTests(app);
