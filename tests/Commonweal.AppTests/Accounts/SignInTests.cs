using System.Net;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Accounts;

public abstract class SignInTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Post_PasswordThenCode_OpensTheDesk()
    {
        var robin = await Colleague.AddAsync(App);
        var visitor = App.Client();

        var answer = await robin.SignInAsync(App, visitor);

        Assert.Equal("/desk", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetPageAsync("/desk")).Status);
    }

    [Fact]
    public async Task Get_DeskWithoutSession_LeadsToSignInAndBack()
    {
        var robin = await Colleague.AddAsync(App);
        var visitor = App.Client();

        var door = await visitor.GetPageAsync("/desk/me?x=1");
        Assert.Equal("/desk/sign-in?returnUrl=%2Fdesk%2Fme%3Fx%3D1", door.Location);
        var step = await visitor.FollowAsync(await robin.TypePasswordAsync(visitor, path: door.Location!));
        var answer = await visitor.SubmitAsync(step, "main form:not([hidden])", ("Code", robin.Code(App.Clock.GetUtcNow())));

        Assert.Equal("/desk/me?x=1", answer.Location);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Post_ReturnUrlElsewhere_StaysHere(string elsewhere)
    {
        var robin = await Colleague.AddAsync(App);
        var visitor = App.Client();

        var step = await visitor.FollowAsync(await robin.TypePasswordAsync(visitor, path: "/desk/sign-in?returnUrl=" + Uri.EscapeDataString(elsewhere)));
        var answer = await visitor.SubmitAsync(step, "main form:not([hidden])", ("Code", robin.Code(App.Clock.GetUtcNow())));

        Assert.Equal("/desk", answer.Location);
    }

    [Fact]
    public async Task Post_WrongPasswordAndUnknownAddress_AnswerAlike()
    {
        var robin = await Colleague.AddAsync(App);
        var visitor = App.Client();

        var wrong = await robin.TypePasswordAsync(visitor, "not this one at all");
        var unknown = await (robin with { Email = "nobody@city.example" }).TypePasswordAsync(App.Client());

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Main, unknown.Main);
        Assert.DoesNotContain(visitor.Cookies, c => c.StartsWith("commonweal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_Empty_ShowsWhatToDo()
    {
        var visitor = App.Client();

        var page = await visitor.SubmitAsync(await visitor.GetPageAsync("/desk/sign-in"), "main form:not([hidden])");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(2, page.Document.QuerySelectorAll("[aria-invalid=true]").Length);
    }

    [Fact]
    public async Task Post_FiveFailures_MakeEvenTheRightPasswordWait()
    {
        var robin = await Colleague.AddAsync(App);
        for (var failure = 0; failure < 5; failure++) await robin.TypePasswordAsync(App.Client(), "not this one at all");

        Assert.Equal(HttpStatusCode.BadRequest, (await robin.TypePasswordAsync(App.Client())).Status);
        App.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.Redirect, (await robin.TypePasswordAsync(App.Client())).Status);
    }

    [Fact]
    public async Task Post_FailuresAfterAWait_WaitTwiceAsLong()
    {
        var robin = await Colleague.AddAsync(App);
        for (var failure = 0; failure < 5; failure++) await robin.TypePasswordAsync(App.Client(), "not this one at all");
        App.Clock.Advance(TimeSpan.FromSeconds(61));
        await robin.TypePasswordAsync(App.Client(), "not this one at all");

        App.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HttpStatusCode.BadRequest, (await robin.TypePasswordAsync(App.Client())).Status);
        App.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(HttpStatusCode.Redirect, (await robin.TypePasswordAsync(App.Client())).Status);
    }

    [Fact]
    public async Task Post_ManyAttemptsFromOneAddress_AreRefusedWith429()
    {
        var robin = await Colleague.AddAsync(App);
        await Attempts.SpendAsync(App, "sign-in", 300);

        var page = await robin.TypePasswordAsync(App.Client());

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Attempts.StartAnew(App);
    }

    [Fact]
    public async Task Post_CodeUsedBefore_IsRefused()
    {
        var robin = await Colleague.AddAsync(App);
        await robin.SignInAsync(App, App.Client());

        var again = await robin.SignInAsync(App, App.Client());

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
    }

    [Fact]
    public async Task Get_CodeWithoutPassword_StartsAgain()
        => Assert.StartsWith("/desk/sign-in", (await App.Client().GetPageAsync("/desk/sign-in/code")).Location, StringComparison.Ordinal);

    [Fact]
    public async Task Post_PersonWhoLeft_IsRefused()
    {
        var robin = await Colleague.AddAsync(App);
        await using (var db = App.Db())
        {
            (await db.Set<Account>().SingleAsync(a => a.Id == robin.Account.Id)).Left = true;
            await db.SaveChangesAsync();
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await robin.TypePasswordAsync(App.Client())).Status);
    }

    [Fact]
    public async Task Post_DemonstrationAccountInARealCity_IsRefused()
    {
        var robin = await Colleague.AddAsync(App, demonstration: true);

        Assert.Equal(HttpStatusCode.BadRequest, (await robin.TypePasswordAsync(App.Client())).Status);
    }

    [Fact]
    public async Task Trail_OfSigningIn_TellsSuccessFailureAndLeaving()
    {
        var robin = await Colleague.AddAsync(App);
        var visitor = App.Client();
        await robin.TypePasswordAsync(App.Client(), "not this one at all");
        await robin.SignInAsync(App, visitor);
        var desk = await visitor.GetPageAsync("/desk");
        Assert.Equal("/desk/sign-in", (await visitor.SubmitAsync(desk, "form[action='/desk/sign-out']")).Location);

        await using var db = App.Db();
        var told = await db.Set<AuditRecord>().Where(a => a.SubjectKind == "account" && a.Subject == robin.Account.Id.ToString()).OrderBy(a => a.Id).Select(a => new { a.Action, a.Actor }).ToListAsync();
        Assert.Contains(told, t => t is { Action: "sign-in-failed", Actor: "unknown" });
        Assert.Contains(told, t => t.Action == "signed-in" && t.Actor == robin.Account.Id.ToString());
        Assert.Contains(told, t => t.Action == "signed-out" && t.Actor == robin.Account.Id.ToString());
        Assert.Equal("/desk/sign-in?returnUrl=%2Fdesk", (await visitor.GetPageAsync("/desk")).Location);
    }

    [Fact]
    public async Task Get_SignOut_AsksFirst()
    {
        var robin = await Colleague.AddAsync(App);
        var visitor = App.Client();
        await robin.SignInAsync(App, visitor);

        await visitor.GetPageAsync("/desk/sign-out");

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetPageAsync("/desk")).Status);
    }
}

public sealed class SignInOnSqlite(SqliteApp app) : SignInTests(app);

public sealed class SignInOnPostgres(PostgresApp app) : SignInTests(app);
