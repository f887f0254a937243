using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Accounts;

public abstract class CityProviderTests(AppFixture app) : AppTest(app)
{
    private readonly CityProviderStub provider = new();

    [Fact]
    public async Task Verified_AddressAndSecondFactor_OpensTheDesk()
    {
        var robin = await Colleague.AddAsync(App);
        await using var host = new CityProviderHost(App, provider, hasSecondFactor: false);
        var visitor = host.Visitor();

        var page = await ComeAsync(visitor, robin.Email, secondFactor: true);

        Assert.Equal("/desk/me", page.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetPageAsync("/desk/me")).Status);
    }

    [Fact]
    public async Task Provider_WithoutASecondFactor_OursIsAskedFor()
    {
        var robin = await Colleague.AddAsync(App);
        var newcomer = await Colleague.AddAsync(App, authenticator: false);
        await using var host = new CityProviderHost(App, provider, hasSecondFactor: false);

        Assert.StartsWith("/desk/sign-in/code", (await ComeAsync(host.Visitor(), robin.Email, secondFactor: false)).Location, StringComparison.Ordinal);
        Assert.Equal("/desk/me/second-factor", (await ComeAsync(host.Visitor(), newcomer.Email, secondFactor: false, subject: "2")).Location);
    }

    [Fact]
    public async Task Provider_SetUpAsAlwaysAsking_IsBelieved()
    {
        var robin = await Colleague.AddAsync(App);
        await using var host = new CityProviderHost(App, provider, hasSecondFactor: true);

        Assert.Equal("/desk/me", (await ComeAsync(host.Visitor(), robin.Email, secondFactor: false)).Location);
    }

    [Fact]
    public async Task Address_NotVerifiedOrUnknown_OpensNothingAndMakesNoAccount()
    {
        var robin = await Colleague.AddAsync(App);
        await using var host = new CityProviderHost(App, provider, hasSecondFactor: true);
        var visitor = host.Visitor();

        Assert.Equal(HttpStatusCode.Forbidden, (await ComeAsync(visitor, robin.Email, secondFactor: true, verified: false)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ComeAsync(visitor, "stranger@city.example", secondFactor: true)).Status);
        await using var db = App.Db();
        Assert.Equal(1, await db.Set<Commonweal.Platform.Accounts.Account>().CountAsync());
    }

    [Fact]
    public async Task Address_GivenToSomebodyElse_DoesNotOpenTheOldAccount()
    {
        var robin = await Colleague.AddAsync(App);
        await using var host = new CityProviderHost(App, provider, hasSecondFactor: true);
        Assert.Equal("/desk/me", (await ComeAsync(host.Visitor(), robin.Email, secondFactor: true, subject: "first person")).Location);

        var page = await ComeAsync(host.Visitor(), robin.Email, secondFactor: true, subject: "second person");

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task SignIn_WithoutAProvider_ShowsNoDoorToIt()
    {
        var visitor = App.Client();

        Assert.False((await visitor.GetPageAsync("/desk/sign-in")).Has("a[href^='/desk/sign-in/city']"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetPageAsync("/desk/sign-in/city")).Status);
    }

    /// <summary>Presses the button, lets the provider say who it is, and comes back.</summary>
    private async Task<Page> ComeAsync(Visitor visitor, string email, bool secondFactor, bool verified = true, string subject = "1")
    {
        var door = await visitor.ClickAsync(await visitor.GetPageAsync("/desk/sign-in?returnUrl=/desk/me"), "a[href^='/desk/sign-in/city']");
        var asked = QueryHelpers.ParseQuery(door.Response.Headers.Location!.Query);
        provider.Nonce = asked["nonce"].ToString();
        provider.Says = new() { ["sub"] = subject, ["email"] = email, ["email_verified"] = verified };
        if (secondFactor) provider.Says["amr"] = new[] { "pwd", "mfa" };
        var back = await visitor.GetPageAsync(QueryHelpers.AddQueryString("/desk/sign-in/city/callback", new Dictionary<string, string?> { ["code"] = "c", ["state"] = asked["state"].ToString() }));
        return await visitor.FollowAsync(back);
    }
}

public sealed class CityProviderOnSqlite(SqliteApp app) : CityProviderTests(app);

public sealed class CityProviderOnPostgres(PostgresApp app) : CityProviderTests(app);
