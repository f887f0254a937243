using System.Net;
using System.Security.Claims;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Accounts.Approvals;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Accounts;

public abstract class ApprovalTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Desk_SecondPersonAgrees_AndTheEventLeaves()
    {
        var number = await AskAsync(await AskerAsync());
        var mayor = await App.SignInAsAsync(Role.Mayor);
        var list = await mayor.GetPageAsync("/desk/approvals");

        var answer = await mayor.SubmitAsync(await mayor.ClickAsync(list, "main ol.work a"), "form[action$='handler=agree']");
        var page = await mayor.FollowAsync(answer);

        Assert.Contains("Agreed", page.Main, StringComparison.Ordinal);
        Assert.Equal(ApprovalState.Given, await StateAsync(number));
        Assert.True(await IsGivenAsync());
        await App.SettledAsync();
    }

    [Fact]
    public async Task Desk_SecondPersonRefuses_AndNothingIsGiven()
    {
        var number = await AskAsync(await AskerAsync());
        var mayor = await App.SignInAsAsync(Role.Mayor);

        await mayor.SubmitAsync(await mayor.GetPageAsync($"/desk/approvals/{number}"), "button[formaction$='handler=refuse']");

        Assert.Equal(ApprovalState.Refused, await StateAsync(number));
        Assert.False(await IsGivenAsync());
    }

    [Fact]
    public async Task Desk_WhoeverAsked_CannotAgree()
    {
        var asker = await AskerAsync();
        var number = await AskAsync(asker);
        var visitor = await App.SignInAsync(asker);
        var page = await visitor.GetPageAsync($"/desk/approvals/{number}");
        Assert.False(page.Has("form[action$='handler=agree']"));
        var form = page.One<AngleSharp.Html.Dom.IHtmlFormElement>("form[action$='handler=withdraw']");
        form.SetAttribute("action", $"/desk/approvals/{number}?handler=agree");

        var answer = await visitor.SubmitAsync(page, "form[action$='handler=agree']");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(ApprovalState.Waiting, await StateAsync(number));
    }

    [Fact]
    public async Task Desk_WithoutThePermission_ThereIsNoSuchRequest()
    {
        var number = await AskAsync(await AskerAsync());
        var trainer = await App.SignInAsAsync(Role.Trainer);

        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GetPageAsync($"/desk/approvals/{number}")).Status);
        Assert.DoesNotContain($"Request {number}", (await trainer.GetPageAsync("/desk/approvals")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_AfterItsTime_NobodyCanAgree()
    {
        var number = await AskAsync(await AskerAsync());
        var mayor = await App.AddAccountAsync([Role.Mayor]);
        var page = await (await App.SignInAsync(mayor)).GetPageAsync($"/desk/approvals/{number}");
        Assert.True(page.Has("form[action$='handler=agree']"));

        App.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(1));
        var late = await (await App.SignInAsync(mayor)).GetPageAsync($"/desk/approvals/{number}");

        Assert.False(late.Has("form[action$='handler=agree']"));
        Assert.Contains("Nobody answered in time", late.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Phone_CodeForThisRequest_AgreesInTheApproversName()
    {
        var asker = await AskerAsync();
        var number = await AskAsync(asker);
        var mayor = await App.AddAccountAsync([Role.Mayor]);
        var code = (await (await App.SignInAsync(mayor)).GetPageAsync($"/desk/me/phone-code?number={number}")).Text(".big-code");
        App.Clock.Advance(TimeSpan.FromSeconds(90));

        var answer = await TypeAsync(asker, number, mayor.Id.ToString(), code);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        await using var db = App.Db();
        var request = await db.Set<ApprovalRequest>().SingleAsync(r => r.Number == number);
        Assert.Equal((ApprovalState.Given, mayor.Id), (request.State, request.DecidedById));
        Assert.True(await db.Set<AuditRecord>().AnyAsync(a => a.Action == "approved" && a.Actor == asker.Id.ToString() && a.Details!.Contains(mayor.Id.ToString())));
    }

    [Fact]
    public async Task Phone_CodeForAnotherRequest_IsRefused()
    {
        var asker = await AskerAsync();
        var (first, second) = (await AskAsync(asker), await AskAsync(asker));
        var mayor = await App.AddAccountAsync([Role.Mayor]);
        var code = (await (await App.SignInAsync(mayor)).GetPageAsync($"/desk/me/phone-code?number={first}")).Text(".big-code");

        Assert.Equal(HttpStatusCode.BadRequest, (await TypeAsync(asker, second, mayor.Id.ToString(), code)).Status);
        Assert.Equal(ApprovalState.Waiting, await StateAsync(second));
    }

    [Fact]
    public async Task Phone_CodeOfTheAuthenticator_AgreesOnceOnly()
    {
        var asker = await AskerAsync();
        var (first, second) = (await AskAsync(asker), await AskAsync(asker));
        var mayor = await App.AddAccountAsync([Role.Mayor]);
        var key = (await (await App.SignInAsync(mayor)).GetPageAsync("/desk/me/phone-code")).Text("code.key").Replace(" ", "", StringComparison.Ordinal);
        var code = Totp.Code(Totp.Bytes(key), Totp.StepAt(App.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.Redirect, (await TypeAsync(asker, first, mayor.Id.ToString(), code)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await TypeAsync(asker, second, mayor.Id.ToString(), code)).Status);
    }

    [Fact]
    public async Task Phone_FiveWrongCodes_LeaveOnlyTheDesk()
    {
        var asker = await AskerAsync();
        var number = await AskAsync(asker);
        var mayor = await App.AddAccountAsync([Role.Mayor]);
        var visitor = await App.SignInAsync(mayor);
        await visitor.GetPageAsync("/desk/me/phone-code");
        for (var attempt = 0; attempt < 5; attempt++) await TypeAsync(asker, number, mayor.Id.ToString(), "000000");

        var page = await (await App.SignInAsync(asker)).GetPageAsync($"/desk/approvals/{number}");

        Assert.False(page.Has("form[action$='handler=code']"));
        Assert.True((await visitor.GetPageAsync($"/desk/approvals/{number}")).Has("form[action$='handler=agree']"));
    }

    [Fact]
    public async Task Phone_WhoeverAskedCannotBeChosen()
    {
        var asker = await AskerAsync(Role.Coordinator);
        var number = await AskAsync(asker);
        var visitor = await App.SignInAsync(asker);
        await visitor.GetPageAsync("/desk/me/phone-code");

        var page = await visitor.GetPageAsync($"/desk/approvals/{number}");

        Assert.False(page.Has("form[action$='handler=code']"));
        Assert.Contains("No request with this number waits for you", (await visitor.GetPageAsync($"/desk/me/phone-code?number={number}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_NextCodeOfANeighbour_AgreesOnce()
    {
        var keeper = await App.SignInAsAsync(Role.Administrator);
        var printed = await keeper.SubmitAsync(await keeper.GetPageAsync("/desk/approvals/code-sheets"), "main form:not([hidden])", ("Holder", "Mayor's office of Ostwick"));
        var codes = printed.Texts("ol.codes li");
        var asker = await AskerAsync();
        var (first, second) = (await AskAsync(asker), await AskAsync(asker));
        var sheet = "sheet:" + await SheetAsync();

        Assert.Equal(20, codes.Count);
        Assert.Equal(HttpStatusCode.BadRequest, (await TypeAsync(asker, first, sheet, codes[1])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await TypeAsync(asker, first, sheet, codes[0])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await TypeAsync(asker, second, sheet, codes[0])).Status);
        var page = await (await App.SignInAsync(asker)).GetPageAsync($"/desk/approvals/{first}");
        Assert.Contains("Mayor's office of Ostwick", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(codes[5].Replace(" ", "", StringComparison.Ordinal), await DatabaseText.ReadAsync(App), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_WhoeverPrintedIt_CannotUseIt()
    {
        var keeper = await App.AddAccountAsync([Role.Administrator, Role.Coordinator]);
        var visitor = await App.SignInAsync(keeper);
        await visitor.SubmitAsync(await visitor.GetPageAsync("/desk/approvals/code-sheets"), "main form:not([hidden])", ("Holder", "Ostwick"));
        var number = await AskAsync(keeper);

        Assert.DoesNotContain("Ostwick", (await visitor.GetPageAsync($"/desk/approvals/{number}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_ByWhoeverAsked_EndsIt()
    {
        var asker = await AskerAsync();
        var number = await AskAsync(asker);
        var visitor = await App.SignInAsync(asker);

        await visitor.SubmitAsync(await visitor.GetPageAsync($"/desk/approvals/{number}"), "form[action$='handler=withdraw']");

        Assert.Equal(ApprovalState.Withdrawn, await StateAsync(number));
    }

    private Task<Account> AskerAsync(Role role = Role.CommunicationsOfficer) => App.AddAccountAsync([role]);

    /// <summary>Asks as code of a module does: in the request of a colleague.</summary>
    private async Task<int> AskAsync(Account asker)
    {
        var services = App.Scope();
        var accessor = services.GetRequiredService<IHttpContextAccessor>();
        accessor.HttpContext = new DefaultHttpContext { User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, asker.Id.ToString())], "test")) };
        try
        {
            return await services.GetRequiredService<ISecondPerson>().AskAsync(new ApprovalAsk("test", "subject", "common.download", "the list of helpers", "approvals.decide"));
        }
        finally { accessor.HttpContext = null; }
    }

    private async Task<Page> TypeAsync(Account asker, int number, string who, string code)
    {
        var visitor = await App.SignInAsync(asker);
        return await visitor.SubmitAsync(await visitor.GetPageAsync($"/desk/approvals/{number}"), "form[action$='handler=code']", ("Who", who), ("Code", code));
    }

    private async Task<ApprovalState> StateAsync(int number)
    {
        await using var db = App.Db();
        return (await db.Set<ApprovalRequest>().SingleAsync(r => r.Number == number)).State;
    }

    private async Task<Guid> SheetAsync()
    {
        await using var db = App.Db();
        return (await db.Set<CodeSheet>().SingleAsync()).Id;
    }

    private Task<bool> IsGivenAsync() => App.Scope().GetRequiredService<ISecondPerson>().IsGivenAsync("test", "subject");
}

public sealed class ApprovalsOnSqlite(SqliteApp app) : ApprovalTests(app);

public sealed class ApprovalsOnPostgres(PostgresApp app) : ApprovalTests(app);
