using System.Net;
using System.Text.RegularExpressions;
using Commonweal.Platform.Accounts.Residents;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Accounts;

public abstract partial class ResidentAccessTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Post_AnyAddress_AnswersAlikeAndSendsOneLetter()
    {
        var resident = App.Client();
        var answer = await resident.SubmitAsync(await resident.GetPageAsync("/ar/me"), "main form:not([hidden])", ("Email", "someone@home.example"));
        var page = await resident.FollowAsync(answer);

        Assert.Equal("/ar/me", answer.Location);
        Assert.DoesNotContain("someone@home.example", page.Main, StringComparison.Ordinal);
        await App.SettledAsync();
        Assert.Contains("someone@home.example", Assert.Single(App.Mail()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_OpensTheListOnceForAnHour()
    {
        var link = await AskAsync("someone@home.example");
        var resident = App.Client();
        var door = await resident.GetPageAsync(link);
        await resident.GetPageAsync(link);

        var list = await resident.FollowAsync(await resident.SubmitAsync(door, "main form:not([hidden])"));

        Assert.Contains("Nothing is held under this address", list.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await App.Client().GetPageAsync(link)).Status);
        App.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.True((await resident.GetPageAsync("/en/me")).Has("input[name=Email]"));
    }

    [Fact]
    public async Task Link_AfterAnHour_IsGone()
    {
        var link = await AskAsync("someone@home.example");

        App.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal(HttpStatusCode.Gone, (await App.Client().GetPageAsync(link)).Status);
    }

    [Fact]
    public async Task Leave_ClosesTheList()
    {
        var resident = App.Client();
        var list = await resident.FollowAsync(await resident.SubmitAsync(await resident.GetPageAsync(await AskAsync("someone@home.example")), "main form:not([hidden])"));

        await resident.SubmitAsync(list, "main form:not([hidden])");

        Assert.True((await resident.GetPageAsync("/en/me")).Has("input[name=Email]"));
    }

    [Fact]
    public async Task Session_OfAResident_OpensNothingAtTheDesk()
    {
        var resident = App.Client();
        await resident.SubmitAsync(await resident.GetPageAsync(await AskAsync("someone@home.example")), "main form:not([hidden])");

        Assert.StartsWith("/desk/sign-in", (await resident.GetPageAsync("/desk")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TheSameAddressAgainAndAgain_FillsNoLetterBox()
    {
        for (var time = 0; time < 5; time++) await AskAsync("someone@home.example", expectLetter: false);

        await App.SettledAsync();
        Assert.Equal(3, App.Mail().Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("a@b")]
    [InlineData("Name <a@b.example>")]
    public async Task Post_NoAddress_SaysWhatToDo(string typed)
    {
        var resident = App.Client();

        var page = await resident.SubmitAsync(await resident.GetPageAsync("/en/me"), "main form:not([hidden])", ("Email", typed));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.True(page.Has("#Email[aria-invalid=true]"));
    }

    [Fact]
    public async Task Database_HoldsNoAddress()
    {
        var link = await AskAsync("someone@home.example");
        var everything = await DatabaseText.ReadAsync(App);

        await using var db = App.Db();
        Assert.Equal(1, await db.Set<ResidentLink>().CountAsync());
        Assert.DoesNotContain("someone@home.example", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Split('/')[^1], everything, StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(string email, bool expectLetter = true)
    {
        var resident = App.Client();
        await resident.SubmitAsync(await resident.GetPageAsync("/en/me"), "main form:not([hidden])", ("Email", email));
        if (!expectLetter) return "";
        await App.SettledAsync();
        var letter = App.Mail()[^1].Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);
        return Link().Match(letter).Value;
    }

    [GeneratedRegex("/en/me/open/[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}

public sealed class ResidentAccessOnSqlite(SqliteApp app) : ResidentAccessTests(app);

public sealed class ResidentAccessOnPostgres(PostgresApp app) : ResidentAccessTests(app);
