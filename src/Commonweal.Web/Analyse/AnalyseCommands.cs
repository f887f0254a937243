using System.CommandLine;

namespace Commonweal.Web.Analyse;

/// <summary><c>analyse …</c>: the mathematics of <c>Commonweal.Analysis</c> on files, without a server or a database.</summary>
internal static class AnalyseCommands
{
    /// <summary>JSON instead of a table.</summary>
    internal static readonly Option<bool> Json = new("--json") { Description = "Print JSON instead of a table; its names are documented in docs/use/analysis.md.", Recursive = true };

    internal static Command Build() => new("analyse", "Analyse files without a server or a database. A file may be - for the standard input.")
    {
        Json,
        CommonGround.CommonGroundCommand.Build(),
        EqualShares.EqualSharesCommand.Build(),
        EqualShares.GreedyCommand.Build(),
        Signals.SeriesCommand.Build(),
        Scanning.ScanCommand.Build(),
        Scanning.SpaceTimeCommand.Build(),
        Mixing.TablesCommand.Build(),
        Segregation.SegregationCommand.Build(),
        Siting.SitingCommand.Build(),
        Apportionment.ApportionCommand.Build(),
        Festivals.FestivalsCommand.Build(),
        Disclosure.DisclosureCommand.Build(),
    };
}
