using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Funds.Rounds;

/// <summary>What a round does now, in a sentence for residents.</summary>
internal static class RoundWords
{
    internal static string Now(FundRound round, RoundPhase phase, Texts texts) => phase switch
    {
        RoundPhase.Coming => texts["funds.now.Coming", ("day", round.ChallengesFrom)],
        RoundPhase.Challenges => texts["funds.now.Challenges", ("day", round.ProposalsFrom)],
        RoundPhase.Proposals => texts["funds.now.Proposals", ("day", round.FeasibilityFrom.AddDays(-1))],
        RoundPhase.Feasibility => texts["funds.now.Feasibility", ("day", round.VotingFrom)],
        RoundPhase.Voting => texts["funds.now.Voting", ("day", round.VotingUntil)],
        RoundPhase.Counting => texts["funds.now.Counting", ("day", round.ResultOn)],
        _ => texts.Count("funds.now.Result", round.Ballots, ("spent", Amounts.Show(round.Spent ?? 0, round.Currency)), ("money", Amounts.Show(round.Money, round.Currency))),
    };
}
