using System.Net;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Accounts;

public abstract class SecondFactorTests(AppFixture app) : AppTest(app)
{
    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/me")]
    [InlineData("/desk/accounts")]
    public async Task Get_WithoutSecondFactor_LeadsToSettingOneUp(string path)
    {
        var visitor = await SignedInWithPasswordOnlyAsync();

        var page = await visitor.GetPageAsync(path);

        Assert.Equal("/desk/me/second-factor", page.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.FollowAsync(page)).Status);
    }

    [Fact]
    public async Task Post_RightCode_SetsUpTheAuthenticatorAndShowsRecoveryCodes()
    {
        var visitor = await SignedInWithPasswordOnlyAsync();
        var page = await visitor.GetPageAsync("/desk/me/authenticator");

        var answer = await visitor.SubmitAsync(page, "main form:not([hidden])", ("Code", CodeOf(page)));
        var codes = await visitor.FollowAsync(answer);

        Assert.Equal("/desk/me/recovery-codes", answer.Location);
        Assert.Equal(10, codes.Texts("ol.codes li").Count);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetPageAsync("/desk")).Status);
        Assert.Empty((await visitor.GetPageAsync("/desk/me/recovery-codes")).Texts("ol.codes li"));
    }

    [Fact]
    public async Task Post_WrongCode_KeepsTheKeyAndSaysWhatToDo()
    {
        var visitor = await SignedInWithPasswordOnlyAsync();
        var page = await visitor.GetPageAsync("/desk/me/authenticator");

        var again = await visitor.SubmitAsync(page, "main form:not([hidden])", ("Code", "000000"));

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(page.Text("code.key"), again.Text("code.key"));
    }

    [Fact]
    public async Task Get_Picture_IsAnSvgOfTheKey()
    {
        var visitor = await SignedInWithPasswordOnlyAsync();
        await visitor.GetPageAsync("/desk/me/authenticator");

        var picture = await visitor.GetAsync("/desk/me/authenticator?handler=picture");

        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.MediaType);
        Assert.True(picture.Headers.CacheControl?.NoStore);
        Assert.StartsWith("<svg", (await picture.Content.ReadAsStringAsync()).TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RecoveryCode_OpensOnce()
    {
        var visitor = await SignedInWithPasswordOnlyAsync();
        var page = await visitor.GetPageAsync("/desk/me/authenticator");
        var codes = (await visitor.FollowAsync(await visitor.SubmitAsync(page, "main form:not([hidden])", ("Code", CodeOf(page))))).Texts("ol.codes li");

        Assert.Equal("/desk", (await WithCodeAsync(codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))).Location);
        Assert.Equal(HttpStatusCode.BadRequest, (await WithCodeAsync(codes[3])).Status);
        Assert.Equal("/desk", (await WithCodeAsync(codes[4])).Location);
    }

    [Fact]
    public async Task Get_AuthenticatorWithOnlyThePassword_NeverReplacesOneThatIsThere()
    {
        var visitor = await SignedInWithPasswordOnlyAsync();
        await using (var db = App.Db())
        {
            (await db.Set<Account>().SingleAsync(a => a.Id == robin!.Account.Id)).TwoFactorEnabled = true;
            await db.SaveChangesAsync();
        }

        Assert.Equal("/desk/me/second-factor", (await visitor.GetPageAsync("/desk/me/authenticator")).Location);
        Assert.Equal("/desk/me/second-factor", (await visitor.GetPageAsync("/desk/me/passkeys")).Location);
    }

    [Fact]
    public async Task Database_HoldsNeitherAddressNorKeyNorCodes()
    {
        var visitor = await SignedInWithPasswordOnlyAsync();
        var page = await visitor.GetPageAsync("/desk/me/authenticator");
        var key = page.Text("code.key").Replace(" ", "", StringComparison.Ordinal);
        var codes = (await visitor.FollowAsync(await visitor.SubmitAsync(page, "main form:not([hidden])", ("Code", CodeOf(page))))).Texts("ol.codes li");

        var everything = await DatabaseText.ReadAsync(App);

        Assert.Contains(robin!.Account.Name, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(robin.Email, everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(key, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0], everything, StringComparison.Ordinal);
    }

    private Colleague? robin;

    private async Task<Visitor> SignedInWithPasswordOnlyAsync()
    {
        robin = await Colleague.AddAsync(App, authenticator: false);
        var visitor = App.Client();
        Assert.Equal("/desk/me/second-factor", (await robin.TypePasswordAsync(visitor)).Location);
        return visitor;
    }

    private async Task<Page> WithCodeAsync(string code)
    {
        var visitor = App.Client();
        var step = await visitor.FollowAsync(await robin!.TypePasswordAsync(visitor));
        return await visitor.SubmitAsync(step, "main form:not([hidden])", ("Code", code));
    }

    private string CodeOf(Page page)
        => Totp.Code(Totp.Bytes(page.Text("code.key").Replace(" ", "", StringComparison.Ordinal)), Totp.StepAt(App.Clock.GetUtcNow()));
}

public sealed class SecondFactorOnSqlite(SqliteApp app) : SecondFactorTests(app);

public sealed class SecondFactorOnPostgres(PostgresApp app) : SecondFactorTests(app);
