using System.CommandLine;
using Commonweal.Analysis.EqualShares;

namespace Commonweal.Web.Analyse.EqualShares;

/// <summary><c>analyse equal-shares FILE.pb</c>.</summary>
internal static class EqualSharesCommand
{
    private static readonly Option<string> Utility = BudgetOptions.OneOf("--utility", "What a project is worth to those who approve of it: its cost, or one. Where ballots give points, the points say it.", "cost", "cardinality");

    private static readonly Option<string> Completed = BudgetOptions.OneOf(
        "--completion",
        "How to spend what is left over: raise what everyone has by one until the next step overspends (add-one) or nothing more fits (add-one-exhaustive); fund the most votes first (utilitarian); or both, one after the other.",
        "none",
        "add-one",
        "add-one-exhaustive",
        "utilitarian",
        "add-one-utilitarian",
        "add-one-exhaustive-utilitarian");

    private static readonly Option<decimal> Increment = new("--increment") { Description = "How much 'one' is, in the file's currency.", DefaultValueFactory = _ => 1 };

    private static readonly Option<string?> Explained = new("--explain") { Description = "Explain one project so that it can be checked by hand.", HelpName = "PROJECT" };

    internal static Command Build()
    {
        var command = new Command("equal-shares", "Share a participatory budget by the method of equal shares.") { BudgetFile.Path, Utility, Completed, Increment, BudgetOptions.Ties, Explained };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(Increment) <= 0) throw new Platform.Commands.CommandFailure("--increment: raising by nothing never ends; give an amount above 0.", Platform.Commands.ExitCode.Usage);
            var file = BudgetFile.Read(parsed.GetRequiredValue(BudgetFile.Path));
            var explained = parsed.GetValue(Explained);
            if (explained is not null && file.File.Projects.All(project => project.Id != explained)) throw InputFault.In(file.Name, $"there is no project {InputFault.Quote(explained)}.");
            var outcome = MethodOfEqualShares.Decide(
                file.Election,
                file.HasPoints || parsed.GetValue(Utility) == "cardinality" ? Valuation.Cardinality : Valuation.Cost,
                CompletionOf(parsed.GetRequiredValue(Completed), parsed.GetValue(Increment)),
                BudgetOptions.TieRule(parsed.GetRequiredValue(BudgetOptions.Ties), file));
            return Answer.Write(parsed, EqualSharesAnswer.Of(file, outcome, explained), (answer, output) => EqualSharesText.Print(file, answer, output));
        });
        return command;
    }

    private static Completion CompletionOf(string words, decimal increment) => new(
        words.StartsWith("add-one", StringComparison.Ordinal) ? increment : null,
        words.Contains("exhaustive", StringComparison.Ordinal),
        words.EndsWith("utilitarian", StringComparison.Ordinal));
}
