using System.Net;
using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.AppTests.Accounts;

public abstract class SessionTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Session_IdleForTenHours_Ends()
    {
        var visitor = await SignedInAsync();

        App.Clock.Advance(TimeSpan.FromHours(10) + TimeSpan.FromMinutes(1));

        Assert.StartsWith("/desk/sign-in", (await visitor.GetPageAsync("/desk")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_InUse_LivesOnUntilTwentyFourHours()
    {
        var visitor = await SignedInAsync();
        for (var hours = 0; hours < 23; hours++)
        {
            App.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetPageAsync("/desk")).Status);
        }

        App.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromMinutes(1));

        Assert.StartsWith("/desk/sign-in", (await visitor.GetPageAsync("/desk")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_OfWhoHoldsEveryRole_FitsIntoOneCookie()
    {
        var visitor = await App.SignInAsAsync([.. Enum.GetValues<Role>().Except([Role.PolicePartner])]);

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetPageAsync("/desk/concerns")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetPageAsync("/desk/accounts")).Status);
        Assert.Equal(["commonweal"], visitor.Cookies.Where(c => c.StartsWith("commonweal", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SignOutEverywhere_EndsTheOtherBrowserWithinAMinute()
    {
        var robin = await Colleague.AddAsync(App);
        var here = App.Client();
        var there = App.Client();
        await robin.SignInAsync(App, here);
        App.Clock.Advance(TimeSpan.FromSeconds(30));
        await robin.SignInAsync(App, there);

        var answer = await here.SubmitAsync(await here.GetPageAsync("/desk/me"), "form[action$='everywhere']");
        Assert.Equal("/desk/sign-in", answer.Location);
        App.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.StartsWith("/desk/sign-in", (await there.GetPageAsync("/desk")).Location, StringComparison.Ordinal);
        Assert.StartsWith("/desk/sign-in", (await here.GetPageAsync("/desk")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangePassword_KeepsThisBrowserAndEndsTheOthers()
    {
        var robin = await Colleague.AddAsync(App);
        var here = App.Client();
        var there = App.Client();
        await robin.SignInAsync(App, here);
        App.Clock.Advance(TimeSpan.FromSeconds(30));
        await robin.SignInAsync(App, there);

        var page = await here.GetPageAsync("/desk/me/password");
        var wrong = await here.SubmitAsync(page, "main form:not([hidden])", ("Password", "not my password"), ("NewPassword", "an entirely new sentence"), ("PasswordAgain", "an entirely new sentence"));
        var right = await here.SubmitAsync(page, "main form:not([hidden])", ("Password", Colleague.Password), ("NewPassword", "an entirely new sentence"), ("PasswordAgain", "an entirely new sentence"));
        App.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("/desk/me", right.Location);
        Assert.Equal(HttpStatusCode.OK, (await here.GetPageAsync("/desk")).Status);
        Assert.StartsWith("/desk/sign-in", (await there.GetPageAsync("/desk")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Me_NameAndLanguage_AreSpokenAtOnce()
    {
        var visitor = await SignedInAsync();

        var saved = await visitor.SubmitAsync(await visitor.GetPageAsync("/desk/me"), "main form:not([action]):not([hidden])", ("Name", "Robin Neuf"), ("Language", "fr"));
        var me = await visitor.FollowAsync(saved);

        Assert.Equal("Votre compte", me.Heading);
        Assert.Equal("Robin Neuf", me.Text("nav.account a[href='/desk/me']"));
    }

    [Fact]
    public async Task Me_StaleToken_GivesTheTypedNameBack()
    {
        var visitor = await SignedInAsync();
        var page = await visitor.GetPageAsync("/desk/me");
        page.One<AngleSharp.Html.Dom.IHtmlFormElement>("main form:not([action]):not([hidden])").QuerySelector("[name=__RequestVerificationToken]")!.SetAttribute("value", "stale");

        var again = await visitor.SubmitAsync(page, "main form:not([action]):not([hidden])", ("Name", "Robin Typed"));

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal("Robin Typed", again.One<AngleSharp.Html.Dom.IHtmlInputElement>("#Name").Value);
    }

    private async Task<Visitor> SignedInAsync()
    {
        var visitor = App.Client();
        await (await Colleague.AddAsync(App)).SignInAsync(App, visitor);
        return visitor;
    }
}

public sealed class SessionsOnSqlite(SqliteApp app) : SessionTests(app);

public sealed class SessionsOnPostgres(PostgresApp app) : SessionTests(app);
