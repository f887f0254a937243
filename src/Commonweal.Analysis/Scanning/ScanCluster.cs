namespace Commonweal.Analysis.Scanning;

/// <summary>A window that stands out, and how often chance alone brings forth one that stands out as much.</summary>
/// <param name="Window">The window.</param>
/// <param name="P">
/// The share of maps drawn by chance, the observed one counted among them, whose most unusual window is at least as unusual.
/// It allows for the many windows looked at; for all but the first cluster it is rather too large than too small.
/// </param>
public sealed record ScanCluster(ScanWindow Window, double P);
