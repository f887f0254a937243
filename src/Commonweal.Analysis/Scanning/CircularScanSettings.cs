namespace Commonweal.Analysis.Scanning;

/// <summary>What a <see cref="CircularScan"/> looks at.</summary>
public sealed record CircularScanSettings
{
    /// <summary>The largest part of the population a circle may hold, over 0 and at most 0.5: a cluster of most is none.</summary>
    public double Share { get; init; } = 0.5;

    /// <summary>Circles with fewer cases are passed over, in what was observed as in what is drawn: one case is no cluster.</summary>
    public int MinimumCases { get; init; } = 2;

    /// <summary>How many maps are drawn by chance. With 999 the smallest possible p is 0.001.</summary>
    public int Simulations { get; init; } = 999;

    /// <summary>Decides the draws: the same seed gives the same p, on any number of threads.</summary>
    public int Seed { get; init; } = 57;

    /// <summary>How cases come about where nothing is unusual.</summary>
    public ScanModel Model { get; init; }

    /// <summary>What the places' numbers mean.</summary>
    public ScanCoordinates Coordinates { get; init; }
}
