namespace Commonweal.Analysis.Scanning;

/// <summary>Where a region lies: its centroid, or where most of its people live.</summary>
/// <param name="X">East, in any unit of length; with <see cref="ScanCoordinates.Degrees"/> the longitude.</param>
/// <param name="Y">North, in the same unit; with <see cref="ScanCoordinates.Degrees"/> the latitude.</param>
public readonly record struct ScanPoint(double X, double Y);
