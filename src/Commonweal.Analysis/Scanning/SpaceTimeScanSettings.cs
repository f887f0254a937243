namespace Commonweal.Analysis.Scanning;

/// <summary>What a <see cref="SpaceTimeScan"/> looks at.</summary>
public sealed record SpaceTimeScanSettings
{
    /// <summary>The most regions a cylinder may hold, its centre among them; half of all regions unless given.</summary>
    public int? MostRegions { get; init; }

    /// <summary>The most time steps a cylinder may reach back; all there are unless given.</summary>
    public int? MostSteps { get; init; }

    /// <summary>Cylinders with fewer cases are passed over, in what was observed as in what is drawn.</summary>
    public int MinimumCases { get; init; } = 1;

    /// <summary>How often the dates are dealt anew. With 999 the smallest possible p is 0.001.</summary>
    public int Simulations { get; init; } = 999;

    /// <summary>Decides the dealing: the same seed gives the same p, on any number of threads.</summary>
    public int Seed { get; init; } = 57;

    /// <summary>What the places' numbers mean.</summary>
    public ScanCoordinates Coordinates { get; init; }
}
