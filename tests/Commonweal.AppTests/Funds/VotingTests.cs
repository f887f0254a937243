using System.Net;
using Commonweal.Engagement.Funds.Results;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Engagement.PaperCodes;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Funds;

/// <summary>One ballot for each voter, secret from everybody, whatever comes twice or at the same moment.</summary>
public abstract class VotingTests(AppFixture app) : AppTest(app)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cast_WithACode_CountsOnceAndTheReceiptShowsIt()
    {
        var round = await App.RoundAsync(RoundPhase.Voting, null, 400, 300);
        var code = (await App.CodesAsync(round, 1))[0];
        var voter = App.Client();

        var counted = await voter.FollowAsync(await voter.SubmitAsync(await voter.FillAsync(round, code, "ar", "2", "1"), "main form"));

        Assert.Equal(HttpStatusCode.OK, counted.Status);
        var ballot = await App.Db().Set<FundBallot>().SingleAsync(Stop);
        Assert.Equal("1,2", ballot.Vote);
        var check = await voter.GetPageAsync($"/en/funds/{round.Slug}/receipt");
        Assert.Contains("it counts", (await voter.SubmitAsync(check, "main form", ("Receipt", counted.Text(".digits").ToLowerInvariant()))).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await voter.SubmitAsync(check, "main form", ("Receipt", "AAAAA-AAAAA-AAAAA-AAAAA"))).Status);
        Assert.DoesNotContain("Project 1", check.Main, StringComparison.Ordinal);
        var again = App.Client();
        Assert.Equal(HttpStatusCode.Conflict, (await again.SubmitAsync(await again.GetPageAsync($"/en/funds/{round.Slug}/vote"), "main form", ("Code", code))).Status);
    }

    [Fact]
    public async Task Cast_OneCodeEightTimesAtOnce_IsOneBallot()
    {
        var round = await App.RoundAsync(RoundPhase.Voting, null, 400, 300);
        var code = (await App.CodesAsync(round, 1))[0];
        var ready = new List<(Visitor Voter, Page Page)>();
        for (var at = 0; at < 8; at++)
        {
            var voter = App.Client();
            ready.Add((voter, await voter.FillAsync(round, code, "en", at % 2 == 0 ? "1" : "2")));
        }

        var answers = await Task.WhenAll(ready.Select(r => r.Voter.SubmitAsync(r.Page, "main form")));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.Equal(7, answers.Count(a => a.Status == HttpStatusCode.Conflict));
        Assert.Equal(1, await App.Db().Set<FundBallot>().CountAsync(Stop));
        Assert.Equal(1, await App.Db().Set<CountedBallot>().CountAsync(Stop));
        Assert.Equal(1, (await App.Db().Set<FundRound>().SingleAsync(Stop)).Ballots);
    }

    [Fact]
    public async Task Cast_OneAddressEightTimesAtOnce_IsOneBallot()
    {
        var round = await App.RoundAsync(RoundPhase.Voting, null, 400, 300);
        byte[] email = [.. Enumerable.Repeat((byte)7, 32)];

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => App.Scope().GetRequiredService<BallotBox>().CastAsync(round, new Voter(null, email), new FilledBallot("1", null), Stop)));

        Assert.Single(receipts, r => r is not null);
        Assert.Equal(1, await App.Db().Set<FundBallot>().CountAsync(Stop));
    }

    [Fact]
    public async Task Cast_BeforeAndAfterVoting_IsRefused()
    {
        foreach (var phase in new[] { RoundPhase.Feasibility, RoundPhase.Counting })
        {
            var round = await App.RoundAsync(phase, null, 400);
            var code = (await App.Scope().GetRequiredService<CodesOnPaper>().IssueAsync(BallotBox.PurposeOf(round.Id), "x", 1, Rounds.Today.AddDays(9), Stop)).Digits[0];

            Assert.Equal($"/en/funds/{round.Slug}", (await App.Client().GetPageAsync($"/en/funds/{round.Slug}/vote")).Location);
            Assert.Null(await App.Scope().GetRequiredService<BallotBox>().CastAsync(round, new Voter(Guid.NewGuid(), null), new FilledBallot("1", null), Stop));
            Assert.NotEmpty(code);
        }
    }

    [Fact]
    public async Task Ballot_HasNothingThatLeadsToItsVoter()
    {
        var round = await App.RoundAsync(RoundPhase.Voting, null, 400, 300);
        foreach (var code in await App.CodesAsync(round, 5))
        {
            var voter = App.Client();
            await voter.SubmitAsync(await voter.FillAsync(round, code, "en", "1"), "main form");
        }

        var properties = App.Db().Model.FindEntityType(typeof(FundBallot))!.GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal);

        Assert.Equal(["Id", "Imported", "Mixed", "Points", "RoundId", "Vote"], properties);
        Assert.DoesNotContain(await App.Db().Set<AuditRecord>().Select(a => a.SubjectKind).ToListAsync(Stop), k => k is "fund_ballot" or "fund_counted_ballot" or "fund_voter_mark" or "paper_code");
        // On SQLite the key is the place in the file, on PostgreSQL the nightly mixing wipes order and transaction.
        var before = await App.Db().Set<FundBallot>().Select(b => b.Id).ToListAsync(Stop);
        await App.RunJobAsync<MixBallots>();
        var after = await App.Db().Set<FundBallot>().ToListAsync(Stop);
        Assert.Equal(5, after.Count);
        Assert.All(after, b => Assert.True(b.Mixed));
        Assert.Empty(after.Select(b => b.Id).Intersect(before));
        Assert.Equal(5, await App.Db().Set<CountedBallot>().CountAsync(c => c.Mixed, Stop));
    }

    [Fact]
    public async Task Basket_OverTheMoney_IsShownAgain()
    {
        var round = await App.RoundAsync(RoundPhase.Voting, r => r.Form = BallotForm.Basket, 700, 400);
        var voter = App.Client();

        var page = await voter.FillAsync(round, (await App.CodesAsync(round, 1))[0], "en", "1", "2");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("costs 100", page.Main, StringComparison.Ordinal);
        Assert.Equal(0, await App.Db().Set<FundBallot>().CountAsync(Stop));
    }

    [Fact]
    public async Task Result_IsShownOnlyAfterTheCount()
    {
        var round = await App.RoundAsync(RoundPhase.Voting, null, 600, 500, 300);
        await using (var db = App.Db())
        {
            db.AddRange(Enumerable.Range(0, 120).Select(v => new FundBallot { RoundId = round.Id, Vote = v < 80 ? "1,3" : "2", Mixed = true }));
            await db.Set<FundRound>().ExecuteUpdateAsync(s => s.SetProperty(r => r.Ballots, 120), Stop);
            await db.SaveChangesAsync(Stop);
        }
        var resident = App.Client();
        Assert.DoesNotContain("80", (await resident.GetPageAsync($"/en/funds/{round.Slug}")).Text("#projects table"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await resident.GetAsync($"/en/funds/{round.Slug}/ballots.pb", Stop)).StatusCode);
        Assert.False(await App.Scope().GetRequiredService<RoundCounting>().CountAsync(round.Id, Rounds.Today, Stop));

        App.Clock.Advance(TimeSpan.FromDays(10));
        await App.RunJobAsync<CountRounds>();

        await App.ForgetAsync();
        var page = await resident.GetPageAsync($"/en/funds/{round.Slug}");
        Assert.Contains("80", page.Text("#projects table"), StringComparison.Ordinal);
        var why = (await resident.GetPageAsync($"/en/funds/{round.Slug}/projects/2")).Main;
        Assert.Contains("Its supporters had", why, StringComparison.Ordinal);
        Assert.Contains("voter_id;vote", await resident.GetStringAsync($"/en/funds/{round.Slug}/ballots.pb", Stop), StringComparison.Ordinal);
    }
}

public sealed class VotingOnSqlite(SqliteApp app) : VotingTests(app);

public sealed class VotingOnPostgres(PostgresApp app) : VotingTests(app);
