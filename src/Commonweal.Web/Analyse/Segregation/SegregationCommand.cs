using System.CommandLine;
using Commonweal.Analysis.Segregation;
using Commonweal.Platform.Commands;

namespace Commonweal.Web.Analyse.Segregation;

/// <summary><c>analyse segregation</c>: how unevenly groups are spread over areas, over years. It shows no single area.</summary>
internal static class SegregationCommand
{
    // About half a minute.
    private const double MostDraws = 2e9;

    private static readonly Func<MixTable, double>[] Indices = [MultigroupSegregation.MutualInformation, MultigroupSegregation.InformationTheory, MultigroupSegregation.Dissimilarity];

    internal static Command Build()
    {
        var file = new Argument<string>("file") { Description = "A table with a line for each area and group, or for each person; - for the standard input." };
        var unit = new Option<string>("--unit") { Description = "The column of the areas.", HelpName = "COLUMN", Required = true };
        var group = new Option<string>("--group") { Description = "The column of the groups, such as bands of income or tenures.", HelpName = "COLUMN", Required = true };
        var count = new Option<string?>("--count") { Description = "The column of the counts; without it each line counts one.", HelpName = "COLUMN" };
        var year = new Option<string?>("--year") { Description = "The column of the years: each is measured, and what changed between them.", HelpName = "COLUMN" };
        var within = new Option<string[]>("--within") { Description = "A column of larger areas; several from coarse to fine.", HelpName = "COLUMN", DefaultValueFactory = _ => [] };
        var bootstrap = new Option<int>("--bootstrap") { Description = "How many tables are drawn to see what chance adds; 0 for none.", HelpName = "N", DefaultValueFactory = _ => 100 };
        var seed = new Option<int>("--seed") { Description = "Decides the draws: the same gives the same.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var command = new Command("segregation", "How unevenly groups are spread over areas, and how that changes. Shows no single area.") { file, unit, group, count, year, within, bootstrap, seed };
        command.SetAction(parsed => Answer.Write(
            parsed,
            Measure(new SegregationQuestion(
                parsed.GetRequiredValue(file), parsed.GetRequiredValue(unit), parsed.GetRequiredValue(group), parsed.GetValue(count), parsed.GetValue(year),
                parsed.GetRequiredValue(within), parsed.GetValue(bootstrap), parsed.GetValue(seed))),
            SegregationText.Print));
        return command;
    }

    private static SegregationDocument Measure(SegregationQuestion question)
    {
        if (question.Bootstrap is < 0 or 1)
            throw new CommandFailure("--bootstrap is 0 or at least 2.", ExitCode.Usage);
        var periods = YearTable.Read(question);
        if (periods.Sum(period => period.Table.Total) * question.Bootstrap > MostDraws)
            throw InputFault.In(InputFile.NameOf(question.File), "there are too many people to draw so often; give a smaller --bootstrap, or 0.");
        return new SegregationDocument(
            [.. periods.Select(period => Of(period, question))], [.. periods.Zip(periods.Skip(1), Change)]);
    }

    private static PeriodMix Of(YearTable period, SegregationQuestion question)
    {
        var table = period.Table;
        var estimates = question.Bootstrap == 0 ? null : SegregationEstimate.Bootstrap(table, Indices, question.Bootstrap, question.Seed);
        var parts = period.Levels.Count == 0 ? [] : SegregationPart.Nested(table, period.Levels);
        var linkages = LocalSegregation.OfGroups(table);
        return new PeriodMix(
            period.Year, table.Total, table.Areas.Count, Index(0), Index(1), Index(2), MultigroupSegregation.Gini(table),
            [.. Enumerable.Range(0, table.Groups.Count).Select(group => Group(table, group, linkages[group].Linkage))],
            [.. parts.Zip(question.Within.Append(question.Unit), (part, level) => new LevelPart(level, part.MutualInformation, part.InformationTheory))]);

        IndexWithChance Index(int index) => new(Indices[index](table), estimates?[index].Corrected, estimates?[index].Low, estimates?[index].High);
    }

    private static GroupMix Group(MixTable table, int group, double linkage) => new(
        table.Groups[group], table.GroupTotal(group), table.Share(group),
        table.GroupTotal(group) > 0 && table.GroupTotal(group) < table.Total ? TwoGroupSegregation.Against(table, group).Dissimilarity : null,
        Exposure.Isolation(table, group), linkage,
        [.. table.Groups.Select((name, to) => new GroupMet(name, Exposure.Between(table, group, to)))]);

    private static PeriodChange Change(YearTable from, YearTable to)
    {
        var change = SegregationChange.Between(from.Table, to.Table);
        return new PeriodChange(
            from.Year!, to.Year!, change.Difference, change.Additions, change.Removals, change.GroupMargins, change.AreaMargins, change.Structure, change.Gap);
    }
}
