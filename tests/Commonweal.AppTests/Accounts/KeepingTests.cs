using System.Net;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Accounts;

public abstract class KeepingTests(AppFixture app) : AppTest(app)
{
    [Theory]
    [InlineData("/desk/accounts")]
    [InlineData("/desk/accounts/invite")]
    [InlineData("/desk/accounts/5f0e8d5e-0000-4000-8000-000000000000")]
    [InlineData("/desk/roles")]
    [InlineData("/desk/approvals/code-sheets")]
    public async Task Get_WithoutThePermission_IsForbidden(string path)
    {
        var coordinator = await App.SignInAsAsync(Role.Coordinator, Role.Mayor, Role.Ombud);

        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.GetPageAsync(path)).Status);
    }

    [Fact]
    public async Task Invite_ThenWelcome_OpensTheDeskWithTheRole()
    {
        var (page, link) = await InviteAsync("Noor Amari", "noor@city.example", Role.LiaisonOfficer);
        Assert.Equal("Noor Amari", page.Heading);

        var noor = App.Client();
        var welcome = await noor.GetPageAsync(link);
        Assert.Equal("Welcome, Noor Amari", welcome.Heading);
        var answer = await noor.SubmitAsync(welcome, "main form:not([hidden])", ("Password", "long enough to keep"), ("PasswordAgain", "long enough to keep"));
        Assert.Equal("/desk/me/second-factor", answer.Location);
        var setUp = await noor.GetPageAsync("/desk/me/authenticator");
        await noor.SubmitAsync(setUp, "main form:not([hidden])", ("Code", Totp.Code(Totp.Bytes(setUp.Text("code.key").Replace(" ", "", StringComparison.Ordinal)), Totp.StepAt(App.Clock.GetUtcNow()))));

        var me = await noor.GetPageAsync("/desk/me");
        Assert.Contains("Liaison officer", me.Main, StringComparison.Ordinal);
        Assert.Contains("noor@city.example", me.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Welcome_UsedLink_IsGone()
    {
        var (_, link) = await InviteAsync("Noor Amari", "noor@city.example", Role.LiaisonOfficer);
        var (noor, other) = (App.Client(), App.Client());
        var (page, otherPage) = (await noor.GetPageAsync(link), await other.GetPageAsync(link));
        await noor.SubmitAsync(page, "main form:not([hidden])", ("Password", "long enough to keep"), ("PasswordAgain", "long enough to keep"));

        Assert.Equal(HttpStatusCode.Gone, (await App.Client().GetPageAsync(link)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await other.SubmitAsync(otherPage, "main form:not([hidden])", ("Password", "another one to keep"), ("PasswordAgain", "another one to keep"))).Status);
    }

    [Fact]
    public async Task Welcome_AfterSevenDays_IsGone()
    {
        var (_, link) = await InviteAsync("Noor Amari", "noor@city.example", Role.LiaisonOfficer);

        App.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.Gone, (await App.Client().GetPageAsync(link)).Status);
    }

    [Theory]
    [InlineData("short", "short", "at least 12")]
    [InlineData("long enough to keep", "long enough to kept", "not the same")]
    [InlineData("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "too easy")]
    [InlineData("Noor Amari 12", "Noor Amari 12", "too easy")]
    public async Task Welcome_WeakPassword_SaysWhatToDo(string password, string again, string says)
    {
        var (_, link) = await InviteAsync("Noor Amari", "noor@city.example", Role.LiaisonOfficer);
        var noor = App.Client();

        var page = await noor.SubmitAsync(await noor.GetPageAsync(link), "main form:not([hidden])", ("Password", password), ("PasswordAgain", again));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(says, page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_ByMail_WritesInThePersonsLanguage()
    {
        var (_, link) = await InviteAsync("Noor Amari", "noor@city.example", Role.LiaisonOfficer, language: "fr", send: true);

        await App.SettledAsync();
        var letter = Assert.Single(App.Mail());

        Assert.Contains("noor@city.example", letter, StringComparison.Ordinal);
        Assert.Contains("Bonjour Noor Amari", letter, StringComparison.Ordinal);
        Assert.Contains(link, letter.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_AddressTakenOrWrong_SaysSo()
    {
        await InviteAsync("Noor Amari", "noor@city.example", Role.LiaisonOfficer);
        var keeper = await App.SignInAsAsync(Role.Administrator);
        var form = await keeper.GetPageAsync("/desk/accounts/invite");

        var taken = await keeper.SubmitAsync(form, "main form:not([hidden])", ("Form.Name", "Another"), ("Email", "NOOR@city.example"), ("Form.Roles", "Trainer"));
        var wrong = await keeper.SubmitAsync(form, "main form:not([hidden])", ("Form.Name", ""), ("Email", "not an address"));

        Assert.Equal(HttpStatusCode.BadRequest, taken.Status);
        Assert.Contains("There is an account with this address already.", taken.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Choose at least one role.", wrong.Main, StringComparison.Ordinal);
        Assert.Contains("name@example.org", wrong.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_RoleTakenAway_EndsTheSessionWithinAMinute()
    {
        var robin = await Colleague.AddAsync(App, Role.Administrator);
        var visitor = App.Client();
        await robin.SignInAsync(App, visitor);
        var keeper = await App.SignInAsAsync(Role.Administrator);
        await Colleague.AddAsync(App, Role.Administrator);

        var saved = await keeper.SubmitAsync(await keeper.GetPageAsync($"/desk/accounts/{robin.Account.Id}"), "main form:not([action]):not([hidden])", ("Form.Roles", "Trainer"));
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        App.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.StartsWith("/desk/sign-in", (await visitor.GetPageAsync("/desk/accounts")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_RoleAdded_IsThereWithinAMinuteInTheSameSession()
    {
        var robin = await Colleague.AddAsync(App);
        var visitor = App.Client();
        await robin.SignInAsync(App, visitor);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetPageAsync("/desk/accounts")).Status);
        var keeper = await App.SignInAsAsync(Role.Administrator);

        await keeper.SubmitAsync(await keeper.GetPageAsync($"/desk/accounts/{robin.Account.Id}"), "main form:not([action]):not([hidden])", ("Form.Roles", new[] { "Coordinator", "Administrator" }));
        App.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetPageAsync("/desk/accounts")).Status);
    }

    [Fact]
    public async Task Leave_EndsSessionAndRemovesAllButTheName()
    {
        var robin = await Colleague.AddAsync(App);
        var visitor = App.Client();
        await robin.SignInAsync(App, visitor);
        var keeper = await App.SignInAsAsync(Role.Administrator);

        await keeper.SubmitAsync(await keeper.GetPageAsync($"/desk/accounts/{robin.Account.Id}"), "form[action$='handler=leave']");
        App.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.StartsWith("/desk/sign-in", (await visitor.GetPageAsync("/desk")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await robin.TypePasswordAsync(App.Client())).Status);
        await using var db = App.Db();
        var left = await db.Set<Account>().SingleAsync(a => a.Id == robin.Account.Id);
        Assert.Equal((robin.Account.Name, true, null, null, null), (left.Name, left.Left, left.SealedEmail, left.NormalizedEmail, left.PasswordHash));
        Assert.False(await db.UserTokens.AnyAsync(t => t.UserId == left.Id));
    }

    [Fact]
    public async Task Leave_LastAdministrator_IsRefused()
    {
        var robin = await Colleague.AddAsync(App, Role.Administrator);
        var visitor = App.Client();
        await robin.SignInAsync(App, visitor);
        var page = await visitor.GetPageAsync($"/desk/accounts/{robin.Account.Id}");

        var leave = await visitor.SubmitAsync(page, "form[action$='handler=leave']");
        var change = await visitor.SubmitAsync(page, "main form:not([action]):not([hidden])", ("Form.Roles", "Trainer"));

        Assert.Equal(HttpStatusCode.BadRequest, leave.Status);
        Assert.Equal(HttpStatusCode.BadRequest, change.Status);
        Assert.Contains("only administrator", change.Main, StringComparison.Ordinal);
        await using var db = App.Db();
        Assert.Equal([Role.Administrator], (await db.Set<Account>().SingleAsync(a => a.Id == robin.Account.Id)).Roles);
    }

    [Fact]
    public async Task Reset_SecondFactor_LeadsToANewOneAndTellsThePerson()
    {
        var robin = await Colleague.AddAsync(App);
        var keeper = await App.SignInAsAsync(Role.Administrator);

        await keeper.SubmitAsync(await keeper.GetPageAsync($"/desk/accounts/{robin.Account.Id}"), "form[action$='handler=reset']");

        Assert.Equal("/desk/me/second-factor", (await robin.TypePasswordAsync(App.Client())).Location);
        await App.SettledAsync();
        Assert.Contains(robin.Email, Assert.Single(App.Mail()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_ForAForgottenPassword_SetsANewOneAndKeepsTheSecondFactor()
    {
        var robin = await Colleague.AddAsync(App);
        var keeper = await App.SignInAsAsync(Role.Administrator);
        var answer = await keeper.FollowAsync(await keeper.SubmitAsync(await keeper.GetPageAsync($"/desk/accounts/{robin.Account.Id}"), "form[action$='handler=link']"));
        var link = new Uri(answer.Text("code.key")).AbsolutePath;
        var visitor = App.Client();

        await visitor.SubmitAsync(await visitor.GetPageAsync(link), "main form:not([hidden])", ("Password", "an entirely new sentence"), ("PasswordAgain", "an entirely new sentence"));

        Assert.Equal(HttpStatusCode.BadRequest, (await robin.TypePasswordAsync(App.Client())).Status);
        Assert.StartsWith("/desk/sign-in/code", (await robin.TypePasswordAsync(App.Client(), "an entirely new sentence")).Location, StringComparison.Ordinal);
        Assert.Equal("/desk/me/second-factor", (await visitor.GetPageAsync("/desk")).Location);
        Assert.Equal("/desk/me/second-factor", (await visitor.GetPageAsync("/desk/me/authenticator")).Location);
    }

    [Fact]
    public async Task List_OfManyColleagues_PagesByName()
    {
        await using (var db = App.Db())
        {
            for (var number = 0; number < 70; number++) db.Add(new Account { Name = number < 60 ? "Same Name" : $"Other {number}", SecurityStamp = "x" });
            await db.SaveChangesAsync();
        }
        var keeper = await App.SignInAsAsync(Role.Administrator);

        var first = await keeper.GetPageAsync("/desk/accounts");
        var second = await keeper.ClickAsync(first, "a[rel=next]");

        Assert.Equal(50, first.Texts("tbody tr").Count);
        Assert.Equal(21, second.Texts("tbody tr").Count);
        Assert.False(second.Has("a[rel=next]"));
        Assert.Empty(first.Document.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")).Intersect(second.Document.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href"))));
    }

    [Fact]
    public async Task Reading_AnAccount_IsAudited()
    {
        var robin = await Colleague.AddAsync(App);
        var keeper = await App.SignInAsAsync(Role.Administrator);

        await keeper.GetPageAsync($"/desk/accounts/{robin.Account.Id}");

        await using var db = App.Db();
        Assert.True(await db.Set<AuditRecord>().AnyAsync(a => a.Action == "read" && a.SubjectKind == "account" && a.Subject == robin.Account.Id.ToString()));
    }

    [Fact]
    public async Task Roles_ArePlainWords()
    {
        var keeper = await App.SignInAsAsync(Role.Administrator);

        var page = await keeper.GetPageAsync("/desk/roles");

        Assert.Equal(Enum.GetValues<Role>().Length, page.Texts("section.ds-card h2").Count);
        Assert.DoesNotContain("permission.", page.Main, StringComparison.Ordinal);
    }

    private async Task<(Page Page, string Link)> InviteAsync(string name, string email, Role role, string language = "en", bool send = false)
    {
        var keeper = await App.SignInAsAsync(Role.Administrator);
        var form = await keeper.GetPageAsync("/desk/accounts/invite");
        var page = await keeper.FollowAsync(await keeper.SubmitAsync(form, "main form:not([hidden])", ("Form.Name", name), ("Email", email), ("Form.Roles", role.ToString()), ("Form.Language", language), ("Send", send)));
        return (page, new Uri(page.Text("code.key")).AbsolutePath);
    }
}

public sealed class KeepingOnSqlite(SqliteApp app) : KeepingTests(app);

public sealed class KeepingOnPostgres(PostgresApp app) : KeepingTests(app);
