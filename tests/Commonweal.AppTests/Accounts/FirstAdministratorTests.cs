using System.Net;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Accounts.Demonstration;
using Commonweal.Platform.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Accounts;

public abstract class FirstAdministratorTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Link_MakesTheAdministrator_Once()
    {
        var link = await NewLinkAsync();
        var visitor = App.Client();
        var page = await visitor.GetPageAsync(link);

        var answer = await visitor.SubmitAsync(page, "main form:not([hidden])",
            ("Name", "Ada First"), ("Email", "ada@city.example"), ("Password", "a sentence of my own"), ("PasswordAgain", "a sentence of my own"));

        Assert.Equal("/desk/me/second-factor", answer.Location);
        Assert.Equal(HttpStatusCode.Gone, (await App.Client().GetPageAsync(link)).Status);
        await using var db = App.Db();
        Assert.Equal([Role.Administrator], (await db.Set<Account>().SingleAsync(a => a.Name == "Ada First")).Roles);
        Assert.True(await db.AnyBesidesAsync(besides: null, CancellationToken.None));
    }

    [Fact]
    public async Task Link_AfterADay_IsGone()
    {
        var link = await NewLinkAsync();

        App.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.Gone, (await App.Client().GetPageAsync(link)).Status);
    }

    [Fact]
    public async Task Link_OfAnEarlierStart_IsGone()
    {
        var earlier = await NewLinkAsync();
        var later = await NewLinkAsync();

        Assert.Equal(HttpStatusCode.Gone, (await App.Client().GetPageAsync(earlier)).Status);
        Assert.Equal(HttpStatusCode.OK, (await App.Client().GetPageAsync(later)).Status);
    }

    [Fact]
    public async Task Link_IsStoredAsAHashOnly()
    {
        var secret = (await NewLinkAsync()).Split('/')[^1];

        Assert.DoesNotContain(secret, await DatabaseText.ReadAsync(App), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InventedColleagues_MakeNoAdministratorOfARealCity()
    {
        await DemonstrationAccounts.FillAsync(App.Scope(), CancellationToken.None);

        await using var db = App.Db();
        Assert.False(await db.AnyBesidesAsync(besides: null, CancellationToken.None));
    }

    [Fact]
    public async Task InventedCity_LetsInventedColleaguesInByOneButton()
    {
        await DemonstrationAccounts.FillAsync(App.Scope(), CancellationToken.None);
        await using (var db = App.Db())
        {
            (await db.Set<CitySettings>().SingleAsync()).IsDemonstration = true;
            await db.SaveChangesAsync();
        }
        App.Services.GetRequiredService<CurrentCity>().Forget();
        var visitor = App.Client();
        var page = await visitor.GetPageAsync("/desk/sign-in");
        Assert.Contains(DemonstrationAccounts.Password, page.Main, StringComparison.Ordinal);

        var answer = await visitor.SubmitAsync(page, $"button[value='{DemonstrationAccounts.Mayor}']");

        Assert.Equal("/desk", answer.Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetPageAsync("/desk")).Status);
        var password = await visitor.GetPageAsync("/desk/me/password");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SubmitAsync(password, "main form:not([hidden])",
            ("Password", DemonstrationAccounts.Password), ("NewPassword", "a sentence of my own"), ("PasswordAgain", "a sentence of my own"))).Status);
    }

    private async Task<string> NewLinkAsync()
    {
        var sentence = await FirstAdministrator.NewLinkAsync(App.Scope(), CancellationToken.None);
        return new Uri(sentence.Split(' ')[^1]).AbsolutePath;
    }
}

public sealed class FirstAdministratorOnSqlite(SqliteApp app) : FirstAdministratorTests(app);

public sealed class FirstAdministratorOnPostgres(PostgresApp app) : FirstAdministratorTests(app);
