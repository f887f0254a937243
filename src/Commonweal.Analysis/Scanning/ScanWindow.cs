namespace Commonweal.Analysis.Scanning;

/// <summary>A circle of regions, in space-time over the last time steps, and how unusual the number of cases in it is.</summary>
/// <param name="Centre">The region around whose place the circle is drawn, by its position in the list given.</param>
/// <param name="Members">The regions in it by their positions, ascending.</param>
/// <param name="Steps">How many time steps it reaches back, the last one counted; 1 where there is no time.</param>
/// <param name="Cases">The cases in it.</param>
/// <param name="Expected">The cases that would be expected in it where nothing is unusual.</param>
/// <param name="Ratio">The logarithm (natural) of the likelihood ratio: how much better the counts are explained by more cases inside than outside.</param>
public sealed record ScanWindow(int Centre, IReadOnlyList<int> Members, int Steps, long Cases, double Expected, double Ratio);
