using System.CommandLine;
using System.Globalization;
using Commonweal.Analysis.Scanning;
using Commonweal.Platform.Commands;

namespace Commonweal.Web.Analyse.Scanning;

/// <summary><c>analyse scan</c>: where on a map more cases lie together than chance explains.</summary>
internal static class ScanCommand
{
    private static readonly Argument<string> File = new("REGIONS.csv") { Description = "Regions: id,x,y,cases,population." };
    private static readonly Option<double> Share = new("--share") { Description = "The largest part of the population a cluster may hold, at most 0.5.", DefaultValueFactory = _ => new CircularScanSettings().Share, HelpName = "PART" };
    private static readonly Option<string> Model = new Option<string>("--model") { Description = "poisson: cases are rare among the population; bernoulli: each of the population is a case or not.", DefaultValueFactory = _ => "poisson" }.AcceptOnlyFromAmong("poisson", "bernoulli");
    private static readonly ScanWords Words = new(new CircularScanSettings().MinimumCases);

    internal static Command Build()
    {
        var command = new Command("scan", "Find where on a map more cases lie together than chance explains (Kulldorff's circular scan).") { File, Share, Model };
        Words.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var settings = new CircularScanSettings
        {
            Share = parsed.GetValue(Share) is var share and > 0 and <= 0.5 ? share : throw new CommandFailure("--share is over 0 and at most 0.5.", ExitCode.Usage),
            MinimumCases = Words.MinimumCases(parsed),
            Simulations = Words.Simulations(parsed),
            Seed = Words.Seed(parsed),
            Model = parsed.GetValue(Model) == "bernoulli" ? ScanModel.Bernoulli : ScanModel.Poisson,
            Coordinates = Words.Coordinates(parsed),
        };
        var file = RegionsFile.ReadCounted(parsed.GetRequiredValue(File), settings.Coordinates, settings.Model);
        var clusters = CircularScan.Clusters(file.Regions, settings);
        var cases = file.Regions.Sum(region => region.Cases);
        return Answer.Write(parsed, new MapClusters(file.Regions.Count, cases, file.Regions.Sum(region => region.Population), [.. clusters.Select(cluster => Cluster(file, cluster))]), Print);
    }

    private static MapCluster Cluster(RegionsFile file, ScanCluster found) => new(
        [.. found.Window.Members.Select(member => file.Ids[member])], file.Ids[found.Window.Centre], found.Window.Cases, found.Window.Expected, found.Window.Ratio, found.P);

    private static void Print(MapClusters answer, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Cases} cases in {answer.Regions} regions. p is how often chance alone brings forth a cluster as unusual."));
        var table = new TableText("cases", "expected", "ratio", "p", "members");
        foreach (var cluster in answer.Clusters)
            table.Add(cluster.Cases, Math.Round(cluster.Expected, 1), Math.Round(cluster.Ratio, 3), cluster.P, string.Join(' ', cluster.Members));
        table.WriteTo(output);
    }

    /// <summary>The answer.</summary>
    /// <param name="Regions">How many regions there are.</param>
    /// <param name="Cases">All cases.</param>
    /// <param name="Population">The whole population.</param>
    /// <param name="Clusters">Clusters that have no region in common, the most likely first.</param>
    private sealed record MapClusters(int Regions, long Cases, double Population, IReadOnlyList<MapCluster> Clusters);

    /// <summary>A cluster.</summary>
    /// <param name="Members">Its regions, in the order of the file.</param>
    /// <param name="Centre">The region around which its circle is drawn.</param>
    /// <param name="Cases">Cases in it.</param>
    /// <param name="Expected">Cases expected in it.</param>
    /// <param name="Ratio">The logarithm of the likelihood ratio.</param>
    /// <param name="P">How often chance brings forth one as unusual.</param>
    private sealed record MapCluster(IReadOnlyList<string> Members, string Centre, long Cases, double Expected, double Ratio, double P);
}
