using System.CommandLine;
using System.Globalization;
using Commonweal.Analysis.EqualShares;

namespace Commonweal.Web.Analyse.EqualShares;

/// <summary><c>analyse greedy FILE.pb</c>: the rule most cities use, to compare with.</summary>
internal static class GreedyCommand
{
    private static readonly Option<string> By = BudgetOptions.OneOf("--by", "Which project is taken first: the one with the most votes, or with the most votes for its cost.", "votes", "votes-per-cost");

    private static readonly Option<decimal> LeastVotes = new("--least-votes") { Description = "Never fund projects with fewer votes (points, where ballots give points) than this.", HelpName = "N" };

    private static readonly Option<bool> Stop = new("--stop") { Description = "End at the first project the money does not pay for, instead of passing over it." };

    internal static Command Build()
    {
        var command = new Command("greedy", "Fund the projects with the most votes while the money lasts.") { BudgetFile.Path, By, LeastVotes, Stop, BudgetOptions.Ties };
        command.SetAction(parsed =>
        {
            var file = BudgetFile.Read(parsed.GetRequiredValue(BudgetFile.Path));
            var rule = new GreedyRule(parsed.GetValue(By) == "votes" ? GreedyMeasure.Votes : GreedyMeasure.VotesPerCost, parsed.GetValue(LeastVotes), parsed.GetValue(Stop));
            var outcome = rule.Decide(
                file.File.Budget,
                [.. file.Election.Projects.Select((project, at) => new ScoredProject(project, file.Election.Votes[at]))],
                BudgetOptions.TieRule(parsed.GetRequiredValue(BudgetOptions.Ties), file));
            return Answer.Write(parsed, GreedyAnswer.Of(file.Election, outcome), (answer, output) => Print(file, answer, output));
        });
        return command;
    }

    private static void Print(BudgetFile file, GreedyAnswer answer, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Winners.Count} of {answer.Projects.Count} projects funded: {answer.Cost} of {answer.Budget}."));
        output.WriteLine();
        var votes = answer.Projects.ToDictionary(project => project.Project, project => project.EffectiveSupport, StringComparer.Ordinal);
        var funded = new TableText("funded", "cost", "votes", "name");
        foreach (var winner in answer.Winners) funded.Add(winner.Project, winner.Cost, votes[winner.Project], file.NameOf(winner.Project));
        funded.WriteTo(output);
    }
}
