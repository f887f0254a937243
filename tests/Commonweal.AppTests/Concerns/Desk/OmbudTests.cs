using System.Net;
using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Concerns.Desk;

public abstract class OmbudTests(AppFixture app) : DeskTest(app)
{
    [Fact]
    public async Task PassOn_WithConsent_GivesTheDepartmentOnlyTheOmbudsWords()
    {
        var (complaint, ombud) = await BeginAsync();

        var page = await PassOnAsync(ombud, complaint, consent: true);

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        var passed = await App.Db().Set<Concern>().SingleAsync(c => c.PassedOnFrom == complaint.Id, TestContext);
        Assert.Equal((Entry.Ombud, false, Contact.None), (passed.Entry, passed.AtOmbud, passed.Contact));
        Assert.Null(passed.NameSealed);
        var officer = await OfficerAsync();
        var seen = await officer.GetPageAsync(Of(passed));
        Assert.Contains("Someone was turned away", seen.Main, StringComparison.Ordinal);
        Assert.Contains("This came through the ombud", seen.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("laughed", seen.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(complaint.Id.ToString(), seen.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(ConcernState.InHand, (await ReadAsync(complaint.Id)).State);
    }

    [Fact]
    public async Task PassOn_TheAnswerComesBackToTheOmbudAlone()
    {
        var (complaint, ombud) = await BeginAsync();
        await PassOnAsync(ombud, complaint, consent: true);
        var passed = await App.Db().Set<Concern>().SingleAsync(c => c.PassedOnFrom == complaint.Id, TestContext);
        var officer = await OfficerAsync();

        await officer.SubmitAsync(await officer.GetPageAsync(Of(passed, "answer")), "main form", ("Words", "We have spoken with the counter."));

        var page = await ombud.GetPageAsync(Of(complaint));
        Assert.Contains("We have spoken with the counter.", page.Texts("li[data-from=note]").Last(), StringComparison.Ordinal);
        Assert.NotEqual(ConcernState.Answered, (await ReadAsync(complaint.Id)).State);
        Assert.DoesNotContain(page.Texts("li[data-from=city]"), t => t.Contains("We have spoken", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "2027-03-01", "By phone.")]
    [InlineData(true, "", "By phone.")]
    [InlineData(true, "2027-03-02", "By phone.")]
    [InlineData(true, "2027-02-01", "By phone.")]
    [InlineData(true, "yesterday", "By phone.")]
    [InlineData(true, "2027-03-01", "")]
    public async Task PassOn_WithoutConsentAndItsDay_IsRefused(bool consent, string on, string how)
    {
        var (complaint, ombud) = await BeginAsync();

        var page = await PassOnAsync(ombud, complaint, consent, on, how);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.False(await App.Db().Set<Concern>().AnyAsync(c => c.PassedOnFrom != null, TestContext));
        Assert.Contains("Someone was turned away", page.Document.QuerySelector("textarea[name=Words]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PassOn_ByAnybodyElse_IsForbidden()
    {
        var (complaint, _) = await BeginAsync();

        var page = await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync(Of(complaint, "pass-on"));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task Ombud_SeesTheNameAfterAsking()
    {
        var (complaint, ombud) = await BeginAsync();

        var page = await ombud.SubmitAsync(await ombud.GetPageAsync(Of(complaint)), "form[action*='Contact']");

        Assert.Contains("Nadia Exemple", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_HasTheSameTools()
    {
        var (complaint, ombud) = await BeginAsync();

        var page = await ombud.GetPageAsync("/desk/ombud?words=laughed");
        Assert.Equal([complaint.Reference], page.Texts("a[data-open]"));
        await ombud.SubmitAsync(page, "button[value=mine]", ("Chosen", page.Document.QuerySelector("input[name=Chosen]")!.GetAttribute("value")));

        Assert.NotNull((await ReadAsync(complaint.Id)).AssigneeId);
    }

    private async Task<(Concern Complaint, Visitor Ombud)> BeginAsync()
    {
        var complaint = await FileAsync(await AddTopicAsync("unfair", TopicKind.Unfair), "They laughed at me at the counter.",
            with: c => c with { PersonName = "Nadia Exemple", Contact = Contact.Email, ContactValue = "nadia@mail.example" });
        return (complaint, await App.SignInAsAsync(Role.Ombud));
    }

    private async Task<Page> PassOnAsync(Visitor ombud, Concern complaint, bool consent, string on = "2027-03-01", string how = "By phone.")
        => await ombud.SubmitAsync(await ombud.GetPageAsync(Of(complaint, "pass-on")), "main form",
            ("Department", await DepartmentAsync(TestCity.Roads)), ("Words", "Someone was turned away at the counter."), ("Consent", consent), ("ConsentOn", on), ("ConsentHow", how));
}

public sealed class OmbudOnSqlite(SqliteApp app) : OmbudTests(app);

public sealed class OmbudOnPostgres(PostgresApp app) : OmbudTests(app);
