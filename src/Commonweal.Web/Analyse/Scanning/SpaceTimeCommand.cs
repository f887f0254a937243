using System.CommandLine;
using System.Globalization;
using Commonweal.Analysis.Scanning;

namespace Commonweal.Web.Analyse.Scanning;

/// <summary><c>analyse space-time</c>: where events lie together now, without knowing how many people live there.</summary>
internal static class SpaceTimeCommand
{
    private static readonly Argument<string> File = new("EVENTS.csv") { Description = "Events: region,time,count; the time is a whole number of equal steps, such as weeks." };
    private static readonly Option<string> Regions = new("--regions") { Description = "Regions: id,x,y.", HelpName = "FILE", Required = true };
    private static readonly Option<int> MostRegions = new("--most-regions") { Description = "The most regions a cluster may hold; half of all unless given.", HelpName = "N" };
    private static readonly Option<int> MostSteps = new("--most-steps") { Description = "The most time steps a cluster may reach back; all unless given.", HelpName = "N" };
    private static readonly ScanWords Words = new(new SpaceTimeScanSettings().MinimumCases);

    internal static Command Build()
    {
        var command = new Command("space-time", "Find where events lie together up to the last time step (space-time permutation scan).") { File, Regions, MostRegions, MostSteps };
        Words.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var settings = new SpaceTimeScanSettings
        {
            MostRegions = Given(parsed, MostRegions),
            MostSteps = Given(parsed, MostSteps),
            MinimumCases = Words.MinimumCases(parsed),
            Simulations = Words.Simulations(parsed),
            Seed = Words.Seed(parsed),
            Coordinates = Words.Coordinates(parsed),
        };
        var regions = RegionsFile.ReadPlaces(parsed.GetRequiredValue(Regions), settings.Coordinates);
        var events = EventsFile.Read(parsed.GetRequiredValue(File), regions);
        var clusters = SpaceTimeScan.Clusters([.. regions.Regions.Select(region => region.Place)], events.Counts, settings);
        var last = events.First + events.Counts.GetLength(1) - 1;
        return Answer.Write(parsed, new RecentClusters(regions.Regions.Count, events.Counts.Cast<int>().Sum(), events.First, last, [.. clusters.Select(cluster => Cluster(regions, cluster, last))]), Print);
    }

    private static int? Given(ParseResult parsed, Option<int> option) =>
        parsed.GetResult(option) is null ? null : ScanWords.Within(parsed, option, 1, ScanLimits.MostCells);

    private static RecentCluster Cluster(RegionsFile regions, ScanCluster found, long last) => new(
        [.. found.Window.Members.Select(member => regions.Ids[member])], regions.Ids[found.Window.Centre], last - found.Window.Steps + 1, last, found.Window.Cases, found.Window.Expected, found.Window.Ratio, found.P);

    private static void Print(RecentClusters answer, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Cases} events in {answer.Regions} regions, time {answer.First} to {answer.Last}. p is how often chance alone brings forth a cluster as unusual."));
        var table = new TableText("since", "cases", "expected", "ratio", "p", "members");
        foreach (var cluster in answer.Clusters)
            table.Add(cluster.Since, cluster.Cases, Math.Round(cluster.Expected, 1), Math.Round(cluster.Ratio, 3), cluster.P, string.Join(' ', cluster.Members));
        table.WriteTo(output);
    }

    /// <summary>The answer.</summary>
    /// <param name="Regions">How many regions there are.</param>
    /// <param name="Cases">All events.</param>
    /// <param name="First">The first time step.</param>
    /// <param name="Last">The last time step, at which all clusters end.</param>
    /// <param name="Clusters">Clusters that have no region in common, the most likely first.</param>
    private sealed record RecentClusters(int Regions, long Cases, long First, long Last, IReadOnlyList<RecentCluster> Clusters);

    /// <summary>A cluster.</summary>
    /// <param name="Members">Its regions, in the order of their file.</param>
    /// <param name="Centre">The region around which its circle is drawn.</param>
    /// <param name="Since">Its first time step.</param>
    /// <param name="Until">Its last time step: the last there is.</param>
    /// <param name="Cases">Events in it.</param>
    /// <param name="Expected">Events expected in it.</param>
    /// <param name="Ratio">The logarithm of the likelihood ratio.</param>
    /// <param name="P">How often chance brings forth one as unusual.</param>
    private sealed record RecentCluster(IReadOnlyList<string> Members, string Centre, long Since, long Until, long Cases, double Expected, double Ratio, double P);
}
