using System.Net;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Results;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Funds;

/// <summary>A city that decides by most votes says so before the vote, cannot take it back, and every project reads why.</summary>
public abstract class GreedyTests(AppFixture app) : AppTest(app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Round_CountedByMostVotes_FromTheRuleToTheReasons()
    {
        // Before the vote the rule is the city's choice, and residents read it.
        var round = await App.RoundAsync(RoundPhase.Feasibility, null, 600, 500, 300);
        var desk = await App.SignInAsAsync(Role.Coordinator);
        var setting = await desk.GetPageAsync("/desk/funds/round/" + round.Id);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SubmitAsync(setting, "main form", ("Form.Rule", "Greedy"))).Status);
        await App.ForgetAsync();
        Assert.Contains("most votes", (await App.Client().GetPageAsync($"/en/funds/{round.Slug}")).Main, StringComparison.OrdinalIgnoreCase);

        App.Clock.Advance(TimeSpan.FromDays(6));
        var codes = await App.CodesAsync(round, 3);
        foreach (var (code, chosen) in codes.Zip((string[][])[["1"], ["1", "2"], ["1", "2", "3"]]))
        {
            var voter = App.Client();
            Assert.Equal(HttpStatusCode.Redirect, (await voter.SubmitAsync(await voter.FillAsync(round, code, "en", chosen), "main form")).Status);
        }
        desk = await App.SignInAsAsync(Role.Coordinator);
        setting = await desk.GetPageAsync("/desk/funds/round/" + round.Id);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.SubmitAsync(setting, "main form", ("Form.Rule", "EqualShares"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.SubmitAsync(setting, "main form", ("Form.Money", "1100"))).Status);

        App.Clock.Advance(TimeSpan.FromDays(11));
        Assert.True(await App.Scope().GetRequiredService<RoundCounting>().CountAsync(round.Id, Rounds.Today.AddDays(17), Stop));

        // 600 with three votes, then 500 does not fit in the 400 left, 300 does.
        var fates = await App.Db().Set<Proposal>().OrderBy(p => p.Number).Select(p => new { p.Funding, p.FundedAs }).ToListAsync(Stop);
        Assert.Equal([(Funding.ByVotes, 1), (Funding.NotFunded, null), (Funding.ByVotes, 2)], fates.Select(f => (f.Funding, f.FundedAs)));
        var resident = App.Client();
        Assert.Contains("3 voters", (await resident.GetPageAsync($"/en/funds/{round.Slug}/projects/1")).Main, StringComparison.Ordinal);
        var why = (await resident.GetPageAsync($"/en/funds/{round.Slug}/projects/2")).Main;
        Assert.Contains("400", why, StringComparison.Ordinal);
        Assert.Contains("500", why, StringComparison.Ordinal);
        Assert.DoesNotContain("Its supporters had", why, StringComparison.Ordinal);
    }
}

public sealed class GreedyOnSqlite(SqliteApp app) : GreedyTests(app);

public sealed class GreedyOnPostgres(PostgresApp app) : GreedyTests(app);
