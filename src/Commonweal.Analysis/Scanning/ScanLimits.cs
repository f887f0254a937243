namespace Commonweal.Analysis.Scanning;

/// <summary>How large a map a scan takes, so that it answers in minutes and within the memory of one machine.</summary>
public static class ScanLimits
{
    /// <summary>The most cases; up to here counts are exact in the single precision in which drawn maps are summed.</summary>
    public const int MostCases = 10_000_000;

    /// <summary>The most regions; there are up to half as many circles as the square of their number.</summary>
    public const int MostRegions = 5_000;

    /// <summary>The most regions times time steps looked back over.</summary>
    public const int MostCells = 4_000_000;
}
