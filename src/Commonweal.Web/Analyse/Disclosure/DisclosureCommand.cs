using System.CommandLine;
using System.Globalization;
using Commonweal.Analysis.Disclosure;
using Commonweal.Platform.Commands;

namespace Commonweal.Web.Analyse.Disclosure;

/// <summary><c>analyse disclosure</c>: a table of counts as it may be published without giving anybody away.</summary>
internal static class DisclosureCommand
{
    private const int Most = 1_000_000;

    private static readonly Argument<string> File = new("TABLE.csv") { Description = "Counts: names of columns in the first line, names of rows in the first column." };
    private static readonly Option<int> Threshold = new("--threshold") { Description = "Counts under it are hidden; at least 5.", DefaultValueFactory = _ => DisclosureRule.Default.Minimum, HelpName = "N" };
    private static readonly Option<int?> Protection = new("--protection") { Description = "How wide an attacker's interval must stay; the threshold unless given, when rounding the base less one.", HelpName = "N" };
    private static readonly Option<bool> ShowZeros = new("--show-zeros") { Description = "Zeros are no secret." };
    private static readonly Option<bool> Totals = new("--totals") { Description = "The last row and the last column of the file are totals." };
    private static readonly Option<string?> Merge = new Option<string?>("--merge") { Description = "Merge small rows first: only neighbours (months, ages), or any." }.AcceptOnlyFromAmong("neighbours", "any");
    private static readonly Option<int?> Round = new("--round") { Description = "Round to multiples instead of hiding.", HelpName = "N" };
    private static readonly Option<int?> Seed = new("--seed") { Description = "Decides the ups and downs of rounding: keep it secret, and the same for the same table.", HelpName = "N" };
    private static readonly Option<bool> Intervals = new("--intervals") { Description = "Also tell, for the analyst only, what an attacker could still find out." };

    internal static Command Build()
    {
        var command = new Command("disclosure", "Hide or round counts so that a table gives nobody away.") { File, Threshold, Protection, ShowZeros, Totals, Merge, Round, Seed, Intervals };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var rule = Rule(parsed);
        var (round, seed) = (parsed.GetValue(Round), parsed.GetValue(Seed));
        if (round is not null && seed is null) throw Refused("--round needs --seed: a number of your own, kept secret, and the same for the same table.");
        if (round <= rule.Protection) throw Refused(string.Create(CultureInfo.InvariantCulture, $"--round {round} leaves an attacker less than the protection of {rule.Protection}."));
        var file = CountsFile.Read(parsed.GetRequiredValue(File), parsed.GetValue(Totals));
        var merged = parsed.GetValue(Merge) is { } merge ? Merging.UntilLarge(file.Table, rule, merge == "neighbours") : null;
        var table = merged?.Table ?? file.Table;
        var released = round is { } to ? SafeTable.Round(table, rule, to, seed!.Value) : SafeTable.Release(table, rule);
        IReadOnlyList<string> rows = merged is null ? file.Rows : [.. merged.Groups.Select(group => string.Join(" + ", group.Select(row => file.Rows[row])))];
        return Answer.Write(parsed, PublishedTable.Of(rows, file.Columns, table, released, rule, parsed.GetValue(Intervals)), Print);
    }

    private static DisclosureRule Rule(ParseResult parsed)
    {
        var (threshold, protection) = (parsed.GetValue(Threshold), parsed.GetValue(Protection) ?? parsed.GetValue(Round) - 1);
        if (threshold is < DisclosureRule.LeastMinimum or > Most) throw Refused(string.Create(CultureInfo.InvariantCulture, $"--threshold is from {DisclosureRule.LeastMinimum} to {Most}, not {threshold}."));
        if (parsed.GetValue(Round) is < 2 or > Most) throw Refused(string.Create(CultureInfo.InvariantCulture, $"--round is from 2 to {Most}, not {parsed.GetValue(Round)}."));
        if (protection is < 1 or > Most) throw Refused(string.Create(CultureInfo.InvariantCulture, $"--protection is from 1 to {Most}, not {protection}."));
        return new DisclosureRule(threshold, parsed.GetValue(ShowZeros), protection);
    }

    private static CommandFailure Refused(string reason) => new(reason, ExitCode.Usage);

    private static void Print(PublishedTable answer, TextWriter output)
    {
        var isList = answer.Columns.Count == 1;
        var table = new TableText(["", .. answer.Columns, .. isList ? Array.Empty<string>() : ["total"]]);
        foreach (var row in answer.Rows)
            table.Add([row.Name, .. row.Cells.Select(Shown), .. isList ? [] : new[] { Shown(row.Total) }]);
        table.Add(["total", .. answer.Totals.Select(Shown), .. isList ? [] : new[] { Shown(answer.Total) }]);
        table.WriteTo(output);
        output.WriteLine(answer.Withheld ? "Nothing of this table can be published." : string.Create(CultureInfo.InvariantCulture, $"{answer.Hidden} cells hidden ({Hidden}); an attacker who knows all the others cannot work them out."));
        if (answer.Intervals is not { Count: > 0 } intervals)
            return;
        output.WriteLine("For the analyst only, what an attacker could still find out:");
        var bounds = new TableText("row", "column", "at least", "at most");
        foreach (var interval in intervals)
            bounds.Add(interval.Row ?? "total", interval.Column ?? "total", interval.Low, interval.High);
        bounds.WriteTo(output);
    }

    private const string Hidden = "*";

    private static object Shown(long? count) => count is { } known ? known : Hidden;
}
