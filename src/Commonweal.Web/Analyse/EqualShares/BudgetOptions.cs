using System.CommandLine;
using Commonweal.Analysis.EqualShares;

namespace Commonweal.Web.Analyse.EqualShares;

/// <summary>Options the rules for budgets share.</summary>
internal static class BudgetOptions
{
    /// <summary>Who goes first when two projects are exactly equal.</summary>
    internal static readonly Option<string> Ties = OneOf("--ties", "Who goes first when two projects are equal: by identifier; by the order of the file; or the least costly, then the most votes, then the order of the file.", "id", "file", "cost-votes-file");

    internal static TieRule TieRule(string chosen, BudgetFile file)
    {
        string[] order = [.. file.File.Projects.Select(project => project.Id)];
        return chosen switch
        {
            "file" => Commonweal.Analysis.EqualShares.TieRule.ByLot(order),
            "cost-votes-file" => Commonweal.Analysis.EqualShares.TieRule.ByCostThenVotesThenLot(order),
            _ => Commonweal.Analysis.EqualShares.TieRule.ById,
        };
    }

    /// <summary>An option that takes one of a few words; the first is meant where none is said.</summary>
    internal static Option<string> OneOf(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => words[0], HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
