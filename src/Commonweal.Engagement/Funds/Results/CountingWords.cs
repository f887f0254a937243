using Commonweal.Analysis.EqualShares;
using Commonweal.Engagement.Funds.Rounds;

namespace Commonweal.Engagement.Funds.Results;

/// <summary>A round's rule in the words of the command with which anybody can count again.</summary>
internal static class CountingWords
{
    /// <summary>The exact command for the file that the page offers.</summary>
    internal static string Command(FundRound round)
    {
        var ties = round.Ties is TieOrder.List ? "file" : "cost-votes-file";
        if (round.Rule is CountingRule.Greedy) return $"./run analyse greedy {round.Slug}.pb --by votes --ties {ties}";
        var increment = CompletionOf(round).Increment is { } step ? " --increment " + FundMoney.Exactly(step) : "";
        return $"./run analyse equal-shares {round.Slug}.pb --completion {Completion(round.LeftOver)}{increment} --ties {ties}";
    }

    internal static string Completion(LeftOver left) => left switch
    {
        LeftOver.AddOne => "add-one",
        LeftOver.AddOneExhaustive => "add-one-exhaustive",
        LeftOver.Utilitarian => "utilitarian",
        LeftOver.AddOneUtilitarian => "add-one-utilitarian",
        LeftOver.AddOneExhaustiveUtilitarian => "add-one-exhaustive-utilitarian",
        _ => "none",
    };

    internal static Completion CompletionOf(FundRound round) => new(
        round.LeftOver is LeftOver.AddOne or LeftOver.AddOneExhaustive or LeftOver.AddOneUtilitarian or LeftOver.AddOneExhaustiveUtilitarian ? round.Increment : null,
        round.LeftOver is LeftOver.AddOneExhaustive or LeftOver.AddOneExhaustiveUtilitarian,
        round.LeftOver is LeftOver.Utilitarian or LeftOver.AddOneUtilitarian or LeftOver.AddOneExhaustiveUtilitarian);
}
