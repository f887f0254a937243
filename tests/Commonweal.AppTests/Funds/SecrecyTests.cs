using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Funds;

/// <summary>Not even what the database keeps beside a row leads from a ballot to its code once ballots are mixed.</summary>
public abstract class SecrecyTests(AppFixture app) : AppTest(app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mixing_TwiceAtOnce_LosesAndRepeatsNothing()
    {
        var round = await App.RoundAsync(RoundPhase.Voting, null, 400, 300);
        await using (var db = App.Db())
        {
            db.AddRange(Enumerable.Range(0, 300).Select(v => new FundBallot { RoundId = round.Id, Vote = v < 200 ? "1" : "2" }));
            db.AddRange(Enumerable.Range(0, 300).Select(_ => new CountedBallot { RoundId = round.Id, Hash = CountedBallot.HashOf(CountedBallot.NewReceipt()) }));
            await db.SaveChangesAsync(Stop);
        }
        var queue = App.Scope().GetRequiredService<JobQueue>();
        var jobs = new[] { await queue.AskAsync<MixBallots>(stop: Stop), await queue.AskAsync<MixBallots>(stop: Stop), await queue.AskAsync<MixBallots>(stop: Stop) };
        foreach (var job in jobs) Assert.Equal(JobState.Done, (await App.EndedAsync(job.Id)).State);

        var votes = await App.Db().Set<FundBallot>().Where(b => b.Mixed).GroupBy(b => b.Vote).OrderBy(g => g.Key).Select(g => g.Count()).ToListAsync(Stop);
        Assert.Equal([200, 100], votes);
        Assert.Equal((300, 300), (await App.Db().Set<FundBallot>().CountAsync(Stop), await App.Db().Set<CountedBallot>().CountAsync(c => c.Mixed, Stop)));
    }

    [Fact]
    public async Task EnoughBallots_AreMixedByThemselves_AndShareNoTransactionWithTheirCodes()
    {
        var round = await App.RoundAsync(RoundPhase.Voting, null, 400, 300);
        var pass = App.Client();
        foreach (var code in await App.CodesAsync(round, MixBallots.Soon)) await pass.SubmitAsync(await pass.FillAsync(round, code, "en", "1"), "main form");

        await Until.TrueAsync(async () => !await App.Db().Set<FundBallot>().AnyAsync(b => !b.Mixed, Stop), "mix the ballots");

        Assert.Equal(MixBallots.Soon, await App.Db().Set<FundBallot>().CountAsync(Stop));
        if (App.Db().Database.IsSqlite()) return;
        var ballots = await TransactionsAsync("fund_ballot");
        Assert.Single(ballots.Distinct());
        Assert.Empty(ballots.Intersect(await TransactionsAsync("paper_code")));
        Assert.Empty((await TransactionsAsync("fund_counted_ballot")).Intersect(await TransactionsAsync("paper_code")));
    }

    private Task<List<string>> TransactionsAsync(string table) => App.Db().Database.SqlQueryRaw<string>($"SELECT xmin::text AS \"Value\" FROM {table}").ToListAsync(Stop);
}

public sealed class SecrecyOnSqlite(SqliteApp app) : SecrecyTests(app);

public sealed class SecrecyOnPostgres(PostgresApp app) : SecrecyTests(app);
