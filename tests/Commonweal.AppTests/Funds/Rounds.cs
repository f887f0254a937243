using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Engagement.Funds.Voting;
using Commonweal.Engagement.PaperCodes;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Localization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Funds;

/// <summary>What tests of funds begin with: a round in one of its phases, projects on the ballot, codes on paper.</summary>
internal static class Rounds
{
    public static readonly DateOnly Today = new(2027, 3, 1);

    public static async Task<FundRound> RoundAsync(this AppFixture app, RoundPhase phase, Action<FundRound>? change = null, params decimal[] costs)
    {
        var from = phase switch
        {
            RoundPhase.Proposals => Today.AddDays(-5),
            RoundPhase.Feasibility => Today.AddDays(-15),
            RoundPhase.Voting => Today.AddDays(-25),
            _ => Today.AddDays(-40),
        };
        var round = new FundRound
        {
            Slug = "round-" + Guid.NewGuid().ToString("N")[..8], Title = MultilingualText.Of(("en", "Budget"), ("fr", "Budget"), ("ar", "ميزانية")), Kind = RoundKind.ResidentsBudget, Money = 1000, Currency = "EUR", IsOpen = true,
            ByEmail = true, ChallengesFrom = from.AddDays(-5), ProposalsFrom = from, FeasibilityFrom = from.AddDays(10), VotingFrom = from.AddDays(20), VotingUntil = from.AddDays(30), ResultOn = from.AddDays(32), LastNumber = costs.Length,
        };
        change?.Invoke(round);
        await using var db = app.Db();
        db.Add(round);
        db.AddRange(costs.Select((cost, at) => new Proposal
        {
            RoundId = round.Id, Code = (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Number = at + 1, Place = at + 1, Language = "en", Title = MultilingualText.Of(("en", "Project " + (at + 1))),
            Cost = cost, Feasibility = Feasibility.Feasible, On = round.ProposalsFrom,
        }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return round;
    }

    public static async Task<IReadOnlyList<string>> CodesAsync(this AppFixture app, FundRound round, int count)
        => (await app.Scope().GetRequiredService<CodesOnPaper>().IssueAsync(BallotBox.PurposeOf(round.Id), "Library", count, round.ResultOn, TestContext.Current.CancellationToken)).Digits;

    /// <summary>Asks for a job and waits until it is done.</summary>
    public static async Task RunJobAsync<T>(this AppFixture app) where T : IJob
    {
        var job = await app.Scope().GetRequiredService<JobQueue>().AskAsync<T>(stop: TestContext.Current.CancellationToken);
        Assert.Equal(JobState.Done, (await app.EndedAsync(job.Id)).State);
    }

    /// <summary>Types the code and fills the ballot in up to the last button.</summary>
    public static async Task<Page> FillAsync(this Visitor voter, FundRound round, string code, string language = "en", params string[] chosen)
    {
        var page = await voter.GetPageAsync($"/{language}/funds/{round.Slug}/vote");
        page = await voter.FollowAsync(await voter.SubmitAsync(page, "main form", ("Code", code)));
        return await voter.SubmitAsync(page, "main form", ("Chosen", chosen));
    }
}
