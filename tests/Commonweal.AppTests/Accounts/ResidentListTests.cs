using System.Text.RegularExpressions;
using Commonweal.AppTests.Concerns;
using Commonweal.AppTests.Meetings;
using Commonweal.AppTests.SharedMeals;
using Xunit;

namespace Commonweal.AppTests.Accounts;

/// <summary>What an e-mail address links already is listed for whoever proves it; nothing else is ever linked.</summary>
public abstract partial class ResidentListTests(AppFixture app) : AppTest(app)
{
    private const string Email = "someone@home.example";

    [Fact]
    public async Task List_HoldsWhatTheAddressLinksAlready_AndNothingThatOnlyAReceiptOpens()
    {
        await App.Client().TellAsync(await App.TopicAsync(), "A lamp is dark.", "en", ("Contact", "email"), ("Email", Email));
        await App.Client().TellAsync(await App.TopicAsync(), "Told without an address.");
        await App.AskAsync(await App.MeetingAsync(capacity: 10), email: Email);
        var meal = await App.SeriesAsync(rounds: 1);
        await App.GuestAsync(meal, (await App.RoundsAsync(meal)).Select(r => r.Id), contact: Email);

        var list = await ListAsync();

        Assert.Equal(["Streets", "Town hall"], list.Texts(".results h2").Order());
        Assert.DoesNotContain("long table", list.Main, StringComparison.Ordinal);
    }

    private async Task<Page> ListAsync()
    {
        var resident = App.Client();
        await App.SettledAsync();
        var before = App.Mail().Count;
        await resident.SubmitAsync(await resident.GetPageAsync("/en/me"), "main form:not([hidden])", ("Email", Email));
        await App.SettledAsync();
        Assert.Equal(before + 1, App.Mail().Count);
        var letter = Assert.Single(App.Mail().Select(Flat), m => Link().IsMatch(m));
        return await resident.FollowAsync(await resident.SubmitAsync(await resident.GetPageAsync(Link().Match(letter).Value), "main form:not([hidden])"));
    }

    private static string Flat(string letter) => letter.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);

    [GeneratedRegex("/en/me/open/[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}

public sealed class ResidentListOnSqlite(SqliteApp app) : ResidentListTests(app);

public sealed class ResidentListOnPostgres(PostgresApp app) : ResidentListTests(app);
