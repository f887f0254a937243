using System.Net;
using Commonweal.Engagement.Open311;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Open311;

/// <summary>The desk makes, shows once and revokes keys.</summary>
public abstract class KeyPageTests(AppFixture app) : Open311Test(app)
{
    [Fact]
    public async Task Make_ShowsAKeyThatFiles()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var made = await MakeAsync(officer);

        Assert.Equal("The key is made", made.Heading);
        Assert.Contains("no-store", made.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        await FileAsync(made.Text("#key"));
    }

    [Fact]
    public async Task Make_StoresAFingerprintAndAnEncryptedContact()
    {
        var key = (await MakeAsync(await App.SignInAsAsync(Role.Administrator))).Text("#key");

        var stored = await App.Db().Set<Open311Key>().SingleAsync();
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)), stored.Hash);
        Assert.DoesNotContain("walk.example", System.Text.Encoding.Latin1.GetString(stored.Contact), StringComparison.Ordinal);
        Assert.True(key.Length >= 43);
    }

    [Fact]
    public async Task Make_SentTwice_MakesOneKey()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var form = await officer.GetPageAsync("/desk/open311/make");
        await officer.SubmitAsync(form, "main form", ("Name", "Walk & Report"), ("Contact", "dev@walk.example"));

        var again = await officer.SubmitAsync(form, "main form", ("Name", "Walk & Report"), ("Contact", "dev@walk.example"));

        Assert.Equal("/desk/open311", again.Location);
        Assert.Equal(1, await App.Db().Set<Open311Key>().CountAsync());
    }

    [Theory]
    [InlineData("", "dev@walk.example", "Please fill this in.")]
    [InlineData("Walk", "  ", "Please fill this in.")]
    [InlineData("LONG", "dev@walk.example", "This is too long: at most 120 characters.")]
    public async Task Make_WithoutWhatIsNeeded_SaysWhatToDo(string name, string contact, string words)
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var form = await officer.GetPageAsync("/desk/open311/make");

        var page = await officer.SubmitAsync(form, "main form", ("Name", name == "LONG" ? new string('x', 121) : name), ("Contact", contact));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(words, page.Main, StringComparison.Ordinal);
        Assert.Equal(0, await App.Db().Set<Open311Key>().CountAsync());
    }

    [Fact]
    public async Task List_ShowsNameContactAndStateAndRecordsThatItWasRead()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var key = (await MakeAsync(officer)).Text("#key");

        var page = await officer.GetPageAsync("/desk/open311");

        Assert.Equal("Open311 keys", page.Heading);
        Assert.Contains("Walk & Report dev@walk.example Monday, March 1, 2027 In use", page.Main, StringComparison.Ordinal);
        Assert.Contains("/open311/discovery.xml", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(key, page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(1, await App.Db().Set<AuditRecord>().CountAsync(a => a.Action == "read" && a.SubjectKind == "open311_key"));
    }

    [Fact]
    public async Task List_WithoutKeys_TeachesWhatToDo()
        => Assert.Contains("No system has a key yet", (await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync("/desk/open311")).Main, StringComparison.Ordinal);

    [Fact]
    public async Task Revoke_EndsTheKeyAtOnce()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var key = (await MakeAsync(officer)).Text("#key");
        var page = await officer.ClickAsync(await officer.GetPageAsync("/desk/open311"), "td a");

        var list = await officer.FollowAsync(await officer.SubmitAsync(page, "main form"));

        Assert.Contains("Revoked on", list.Main, StringComparison.Ordinal);
        (await PostAsync($"api_key={key}&{Enough}")).Refuses(HttpStatusCode.Forbidden, "xml", "This api_key is not known");
    }

    [Fact]
    public async Task Revoke_AKeyThatIsNot_IsNotFound()
        => Assert.Equal(HttpStatusCode.NotFound, (await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync($"/desk/open311/{Guid.NewGuid()}/revoke")).Status);

    [Theory]
    [InlineData("/desk/open311", Role.DepartmentOfficer)]
    [InlineData("/desk/open311/make", Role.LiaisonOfficer)]
    [InlineData("/desk/open311/make", Role.PartnerOrganisation)]
    [InlineData("/desk/open311/5f0e8d5e-0000-4000-8000-000000000000/revoke", Role.Mayor)]
    public async Task Pages_WithoutThePermission_AreForbidden(string path, Role role)
        => Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(role)).GetPageAsync(path)).Status);

    [Fact]
    public async Task Pages_ForAPolicePartner_AreForbiddenWhateverElseTheyAre()
        => Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.Administrator, Role.PolicePartner)).GetPageAsync("/desk/open311")).Status);

    [Theory]
    [InlineData("fr", "Clés Open311")]
    [InlineData("ar", "مفاتيح Open311")]
    public async Task List_InTheColleaguesLanguage_SpeaksIt(string language, string heading)
    {
        var officer = await App.SignInAsync(await App.AddAccountAsync([Role.Coordinator], language: language));

        Assert.Equal(heading, (await officer.GetPageAsync("/desk/open311")).Heading);
    }

    private static async Task<Page> MakeAsync(Visitor officer)
        => await officer.SubmitAsync(await officer.GetPageAsync("/desk/open311/make"), "main form", ("Name", "Walk & Report"), ("Contact", "dev@walk.example"));
}

public sealed class KeyPagesOnSqlite(SqliteApp app) : KeyPageTests(app);

public sealed class KeyPagesOnPostgres(PostgresApp app) : KeyPageTests(app);
