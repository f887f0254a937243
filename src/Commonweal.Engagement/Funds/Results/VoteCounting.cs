using Commonweal.Analysis.EqualShares;
using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Engagement.Funds.Rounds;

namespace Commonweal.Engagement.Funds.Results;

/// <summary>Ballots that say the same, and how many they are.</summary>
internal sealed record AlikeBallots(string Vote, string? Points, int Count);

/// <summary>How one project fared.</summary>
internal sealed record CountedProject(decimal Votes, Funding Funding, int? FundedAs, ProjectAccount Account);

/// <summary>A whole count.</summary>
internal sealed record CountedVotes(decimal Spent, decimal? Share, int? Raises, IReadOnlyDictionary<string, CountedProject> Projects);

/// <summary>Counts a round by its own published rule. The same ballots always give the same result.</summary>
internal static class VoteCounting
{
    internal static CountedVotes Count(FundRound round, IReadOnlyList<BudgetProject> projects, IReadOnlyCollection<AlikeBallots> ballots)
    {
        if (projects.Count == 0 || ballots.Count == 0)
            return new(0, null, null, projects.ToDictionary(p => p.Id, _ => new CountedProject(0, Funding.NotFunded, null, ProjectAccount.OfTurn(0, null, 0)), StringComparer.Ordinal));
        var election = Election.Of(round.Money, projects, [.. ballots.Select(b => BallotText.Read(b, round.Form, Longest(round, projects, ballots)))]);
        string[] list = [.. projects.Select(p => p.Id)];
        var ties = round.Ties is TieOrder.List ? TieRule.ByLot(list) : TieRule.ByCostThenVotesThenLot(list);
        return round.Rule is CountingRule.Greedy ? Greedy(election, ties, ballots) : Shares(round, election, ties);
    }

    private static CountedVotes Shares(FundRound round, Election election, TieRule ties)
    {
        var hasPoints = round.Form is BallotForm.Points or BallotForm.Ordinal;
        var outcome = MethodOfEqualShares.Decide(election, hasPoints ? Valuation.Cardinality : Valuation.Cost, CountingWords.CompletionOf(round), ties);
        var funded = outcome.Winners.Index().ToDictionary(w => w.Item.Id, w => w.Index + 1, StringComparer.Ordinal);
        return new(outcome.Cost, outcome.Endowment.Round(6), outcome.Increments, outcome.Projects.Index().ToDictionary(
            p => p.Item.Project.Id,
            p => new CountedProject(
                election.Votes[p.Index],
                p.Item.Way switch { FundingWay.ByShares => Funding.ByShares, FundingWay.ByVotes => Funding.ByVotes, _ => Funding.NotFunded },
                funded.TryGetValue(p.Item.Project.Id, out var place) ? place : null,
                ProjectAccount.Of(outcome.Explain(p.Item.Project.Id))),
            StringComparer.Ordinal));
    }

    private static CountedVotes Greedy(Election election, TieRule ties, IReadOnlyCollection<AlikeBallots> ballots)
    {
        var outcome = new GreedyRule().Decide(election.Budget, [.. election.Projects.Select((p, at) => new ScoredProject(p, election.Votes[at]))], ties);
        var funded = outcome.Winners.Index().ToDictionary(w => w.Item.Id, w => w.Index + 1, StringComparer.Ordinal);
        var turns = outcome.Steps.ToDictionary(s => s.Scored.Project.Id, s => s.Left, StringComparer.Ordinal);
        var supporters = ballots.SelectMany(b => BallotText.Codes(b.Vote).Select(code => (code, b.Count))).GroupBy(x => x.code).ToDictionary(g => g.Key, g => g.Sum(x => (long)x.Count), StringComparer.Ordinal);
        return new(outcome.Cost, null, null, election.Projects.Index().ToDictionary(
            p => p.Item.Id,
            p => new CountedProject(
                election.Votes[p.Index],
                funded.ContainsKey(p.Item.Id) ? Funding.ByVotes : Funding.NotFunded,
                funded.TryGetValue(p.Item.Id, out var place) ? place : null,
                ProjectAccount.OfTurn(supporters.GetValueOrDefault(p.Item.Id), turns.TryGetValue(p.Item.Id, out var left) ? left : null, p.Item.Cost)),
            StringComparer.Ordinal));
    }

    // The best liked of an ordered ballot gets as many points as a ballot may name projects, as in 'analyse equal-shares'.
    private static int Longest(FundRound round, IReadOnlyList<BudgetProject> projects, IReadOnlyCollection<AlikeBallots> ballots)
        => round.Form is BallotForm.Ordinal ? Math.Max(ballots.Max(b => BallotText.Codes(b.Vote).Length), Math.Min(round.MostChoices ?? 0, projects.Count)) : 0;
}
