using System.Net;
using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Communities.Partner;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Communities;

public abstract class PartnerRoomTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Code_MadeAtTheDesk_OpensTheRoom()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);

        var sheet = await officer.FollowAsync(await officer.SubmitAsync(
            await officer.GetPageAsync($"/desk/communities/{community.Id}/codes"), "form.issue", ("Label", "Saturday desk")));
        var digits = sheet.Text(".digits");
        var delegated = App.Client();
        var room = await delegated.FollowAsync(await delegated.TypeCodeAsync(digits));

        Assert.Equal("Harbour Choir", room.Heading);
        Assert.Contains("Saturday desk", room.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digits_AreShownOnceAndStoredNowhere()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var made = await officer.SubmitAsync(await officer.GetPageAsync($"/desk/communities/{community.Id}/codes"), "form.issue", ("Label", "Board"));
        var digits = (await officer.FollowAsync(made)).Text(".digits").Replace(" ", "", StringComparison.Ordinal);

        Assert.False((await officer.GetPageAsync(made.Location!)).Has(".digits"));
        Assert.DoesNotContain(App.Log.Lines, line => line.Contains(digits, StringComparison.Ordinal));
        Assert.DoesNotContain(await App.Db().Set<AuditRecord>().Select(a => a.Details).ToListAsync(), d => d?.Contains(digits, StringComparison.Ordinal) == true);
        Assert.Equal(32, (await App.Db().Set<PartnerCode>().SingleAsync()).Lookup.Length);
    }

    [Theory]
    [InlineData("1234", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("0000 0000 0000 0000", HttpStatusCode.NotFound)]
    public async Task Post_WrongCode_SaysWhatToDo(string digits, HttpStatusCode status)
    {
        var page = await App.Client().TypeCodeAsync(digits);

        Assert.Equal(status, page.Status);
        Assert.True(page.Has(".ds-error-summary"));
    }

    [Fact]
    public async Task Post_TooManyAttempts_AreRefused()
    {
        var somebody = App.Client();
        for (var attempt = 0; attempt < 30; attempt++) await somebody.TypeCodeAsync("0000 0000 0000 0000");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await somebody.TypeCodeAsync(await App.CodeAsync(await App.CommunityAsync()))).Status);
    }

    [Fact]
    public async Task Code_InArabicDigits_IsUnderstood()
    {
        var digits = await App.CodeAsync(await App.CommunityAsync());
        var delegated = App.Client();

        var room = await delegated.FollowAsync(await delegated.TypeCodeAsync(string.Concat(digits.Select(d => (char)('٠' + (d - '0')))), "ar"));

        Assert.Equal("جوقة المرفأ", room.Heading);
    }

    [Fact]
    public async Task Code_TakenBack_ShutsTheOpenRoomAtOnce()
    {
        var community = await App.CommunityAsync();
        var delegated = await App.DelegateAsync(community);
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);

        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/communities/{community.Id}/codes"), "form[action*=Revoke]");

        Assert.Equal("/en/communities/partner", (await delegated.GetPageAsync("/en/communities/partner/room")).Location);
    }

    [Fact]
    public async Task Code_RenewedOrOver_OpensNothing()
    {
        var community = await App.CommunityAsync();
        var old = await App.CodeAsync(community);
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/communities/{community.Id}/codes"), "form[action*=Renew]");
        var shortLived = await App.CodeAsync(community, days: 2);
        App.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().TypeCodeAsync(old)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().TypeCodeAsync(shortLived)).Status);
    }

    [Fact]
    public async Task Words_WrittenByTheDelegate_StandOnThePublicPage()
    {
        var community = await App.CommunityAsync();
        var delegated = await App.DelegateAsync(community);

        var page = await delegated.SubmitAsync(await delegated.GetPageAsync("/en/communities/partner/words"), "main form[method=post]",
            ("About[en]", "We sing on Tuesdays; everybody is welcome."), ("Website", "https://choir.example"));

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Contains("We sing on Tuesdays", (await App.Client().GetPageAsync($"/en/communities/{community.Id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_BadWebsite_ComeBackWithWhatWasTyped()
    {
        var delegated = await App.DelegateAsync(await App.CommunityAsync());

        var page = await delegated.SubmitAsync(await delegated.GetPageAsync("/en/communities/partner/words"), "main form[method=post]",
            ("About[en]", "We sing."), ("Website", "javascript:alert(1)"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("", (await App.Db().Set<Community>().SingleAsync()).About.For("en", ["en"]).Text);
    }

    [Theory]
    [InlineData("room")]
    [InlineData("words")]
    public async Task Room_WithoutACode_AsksForIt(string page)
        => Assert.Equal("/en/communities/partner", (await App.Client().GetPageAsync("/en/communities/partner/" + page)).Location);

    [Fact]
    public async Task Leave_ShutsTheRoomOnThisDevice()
    {
        var delegated = await App.DelegateAsync(await App.CommunityAsync());

        await delegated.SubmitAsync(await delegated.GetPageAsync("/en/communities/partner/room"), "form[action*=Leave]");

        Assert.Equal("/en/communities/partner", (await delegated.GetPageAsync("/en/communities/partner/room")).Location);
    }
}

public sealed class PartnerRoomOnSqlite(SqliteApp app) : PartnerRoomTests(app);

public sealed class PartnerRoomOnPostgres(PostgresApp app) : PartnerRoomTests(app);
