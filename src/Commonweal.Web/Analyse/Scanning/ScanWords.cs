using System.CommandLine;
using System.Globalization;
using Commonweal.Analysis.Scanning;
using Commonweal.Platform.Commands;

namespace Commonweal.Web.Analyse.Scanning;

/// <summary>The options that both scans have.</summary>
internal sealed class ScanWords
{
    private const int MostSimulations = 99_999;

    private readonly Option<int> simulations = new("--simulations") { Description = "Maps drawn by chance to find p.", DefaultValueFactory = _ => new CircularScanSettings().Simulations, HelpName = "N" };
    private readonly Option<int> seed = new("--seed") { Description = "Decides the draws; the same seed gives the same p.", DefaultValueFactory = _ => new CircularScanSettings().Seed, HelpName = "N" };
    private readonly Option<int> minimumCases;
    private readonly Option<bool> degrees = new("--degrees") { Description = "x and y are longitude and latitude in degrees." };

    internal ScanWords(int minimumCases) => this.minimumCases = new("--minimum-cases") { Description = "Clusters have at least so many cases.", DefaultValueFactory = _ => minimumCases, HelpName = "N" };

    internal void AddTo(Command command)
    {
        command.Add(minimumCases);
        command.Add(simulations);
        command.Add(seed);
        command.Add(degrees);
    }

    internal int Simulations(ParseResult parsed) => Within(parsed, simulations, 1, MostSimulations);

    internal int Seed(ParseResult parsed) => parsed.GetValue(seed);

    internal int MinimumCases(ParseResult parsed) => Within(parsed, minimumCases, 1, ScanLimits.MostCases);

    internal ScanCoordinates Coordinates(ParseResult parsed) => parsed.GetValue(degrees) ? ScanCoordinates.Degrees : ScanCoordinates.Plane;

    internal static int Within(ParseResult parsed, Option<int> option, int least, int most)
        => parsed.GetValue(option) is var value && value >= least && value <= most ? value
            : throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"{option.Name} is from {least} to {most}, not {value}."), ExitCode.Usage);
}
