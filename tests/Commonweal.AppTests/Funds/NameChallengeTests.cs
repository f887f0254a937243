using System.Net;
using Commonweal.AppTests.Communities;
using Commonweal.Engagement.Funds.Challenges;
using Commonweal.Engagement.Funds.Rounds;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Funds;

public abstract class NameChallengeTests(AppFixture app) : AppTest(app)
{
    private const string Path = "communities/partner/challenges";

    [Fact]
    public async Task Delegate_NamesAChallengeInTheirLanguage_AndEverybodyReadsWhoNamedIt()
    {
        var round = await App.RoundAsync(RoundPhase.Proposals);
        var community = await App.CommunityAsync();
        var side = await App.DelegateAsync(community, "ar");

        await side.SubmitAsync(await side.GetPageAsync("/ar/" + Path), "main form", ("Title", "لا مكان للجلوس في الظل"), ("District", TestCity.Mill));

        var named = await App.Db().Set<Challenge>().SingleAsync();
        Assert.Equal((round.Id, community.Id, TestCity.Mill), (named.RoundId, named.CommunityId, named.DistrictCode));
        Assert.Contains("لا مكان للجلوس في الظل", (await side.GetPageAsync("/ar/" + Path)).Main, StringComparison.Ordinal);
        var open = await App.Client().GetPageAsync("/en/funds/" + round.Slug);
        Assert.Contains("لا مكان للجلوس في الظل", open.Main, StringComparison.Ordinal);
        Assert.Contains("Named by Harbour Choir", open.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delegate_WithoutWords_OrAfterTheTime_OrTooOften_IsToldAndNothingIsWritten()
    {
        var (round, over) = (await App.RoundAsync(RoundPhase.Proposals), await App.RoundAsync(RoundPhase.Feasibility));
        var community = await App.CommunityAsync();
        var side = await App.DelegateAsync(community);
        var page = await side.GetPageAsync("/en/" + Path);

        Assert.Equal(HttpStatusCode.BadRequest, (await side.SubmitAsync(page, "main form", ("Title", " "))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await side.SubmitAsync(page, "main form", ("Title", new string('x', 151)))).Status);
        Assert.Contains("no challenges any more", (await side.SubmitAsync(page, "main form", ("Title", "Late"), ("RoundId", over.Id.ToString()))).Main, StringComparison.Ordinal);
        Assert.False(await App.Db().Set<Challenge>().AnyAsync());

        await using (var db = App.Db())
        {
            db.AddRange(Enumerable.Range(0, NameChallengeModel.MostNamed).Select(n => new Challenge { RoundId = round.Id, Title = Platform.Localization.MultilingualText.Of(("en", "No. " + n)), CommunityId = community.Id, On = Rounds.Today }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        Assert.Contains("You have named 10", (await side.SubmitAsync(page, "main form", ("Title", "One more"))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutACode_TheDoorIsShown_AndNothingIsTaken()
    {
        await App.RoundAsync(RoundPhase.Proposals);
        var page = await App.Client().GetPageAsync("/en/" + Path);
        Assert.False(page.Has("[name=Title]"));
    }
}

public sealed class NameChallengeOnSqlite(SqliteApp app) : NameChallengeTests(app);

public sealed class NameChallengeOnPostgres(PostgresApp app) : NameChallengeTests(app);
