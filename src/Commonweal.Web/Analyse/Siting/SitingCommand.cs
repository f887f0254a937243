using System.CommandLine;
using System.Globalization;
using Commonweal.Analysis.Siting;
using Commonweal.Platform.Commands;

namespace Commonweal.Web.Analyse.Siting;

/// <summary><c>analyse siting</c>: where new homes lower segregation most.</summary>
internal static class SitingCommand
{
    private const long MostHomes = 1_000_000;

    internal static Command Build()
    {
        var file = new Argument<string>("file") { Description = "A table with a line for each area; - for the standard input." };
        var homes = new Option<long>("--homes") { Description = "How many homes of the group are built.", HelpName = "N", Required = true };
        var area = Column("--area", "The column of the areas.", "area");
        var group = Column("--group", "The column of how many of the group each area has.", "group");
        var total = Column("--total", "The column of how many it has in all.", "total");
        var capacity = new Option<string?>("--capacity") { Description = "The column of how many homes fit; without it any number.", HelpName = "COLUMN" };
        var least = new Option<string?>("--least") { Description = "The column of how many homes the area must get.", HelpName = "COLUMN" };
        var index = new Option<string>("--index") { Description = "The index that is lowered.", DefaultValueFactory = _ => Names[SitingGoal.Dissimilarity] };
        index.AcceptOnlyFromAmong([.. Names.Values]);
        var highest = new Option<string>("--highest-share") { Description = "No area is brought over this share of the group, such as 0.4.", HelpName = "SHARE", DefaultValueFactory = _ => "1" };
        var lowest = new Option<string>("--lowest-share") { Description = "Areas under this share are brought to it first, as far as homes fit.", HelpName = "SHARE", DefaultValueFactory = _ => "0" };
        var command = new Command("siting", "Where new homes lower segregation most, with what proves it.") { file, homes, area, group, total, capacity, least, index, highest, lowest };
        command.SetAction(parsed => Answer.Write(
            parsed,
            Place(new SitingQuestion(
                parsed.GetRequiredValue(file), parsed.GetValue(homes), parsed.GetRequiredValue(area), parsed.GetRequiredValue(group), parsed.GetRequiredValue(total),
                parsed.GetValue(capacity), parsed.GetValue(least), Names.Single(name => name.Value == parsed.GetValue(index)).Key,
                Share("--highest-share", parsed.GetRequiredValue(highest)), Share("--lowest-share", parsed.GetRequiredValue(lowest)))),
            SitingText.Print));
        return command;
    }

    private static Dictionary<SitingGoal, string> Names { get; } = new() { [SitingGoal.Dissimilarity] = "dissimilarity", [SitingGoal.InformationTheory] = "information-theory" };

    private static Option<string> Column(string name, string description, string usual) =>
        new(name) { Description = description, HelpName = "COLUMN", DefaultValueFactory = _ => usual };

    private static SitingDocument Place(SitingQuestion question)
    {
        if (question.Homes is < 1 or > MostHomes)
            throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"--homes must be between 1 and {MostHomes:N0}."), ExitCode.Usage);
        if (question.LowestShare > question.HighestShare || question.LowestShare == 1)
            throw new CommandFailure("--lowest-share must be under 1 and not over --highest-share.", ExitCode.Usage);
        var areas = question.Read();
        try
        {
            var plan = BestSites.For(areas, question.Homes, question.Goal);
            return new SitingDocument(
                Names[question.Goal], plan.Homes, plan.Before, plan.After, plan.PricePerHome,
                [.. plan.Areas.Select(area => new AreaHomes(area.Name, area.Homes, area.LastHome, area.NextHome))],
                [
                    Way("where-the-group-lives", UsualSites.WhereTheGroupLives(areas, question.Homes)),
                    Way("where-people-live", UsualSites.WherePeopleLive(areas, question.Homes)),
                    Way("highest-share-first", UsualSites.HighestShareFirst(areas, question.Homes)),
                ]);
        }
        catch (ImpossibleSitingException failure)
        {
            throw InputFault.In(InputFile.NameOf(question.File), failure.Message);
        }

        UsualWay Way(string name, IReadOnlyList<long> placed) => new(name, UsualSites.Index(areas, placed, question.Goal));
    }

    private static decimal Share(string option, string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 1 ? share
            : throw new CommandFailure($"{option} is {InputFault.Quote(text)}; a share lies between 0 and 1, such as 0.25.", ExitCode.Usage);
}
