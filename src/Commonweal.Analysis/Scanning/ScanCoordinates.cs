namespace Commonweal.Analysis.Scanning;

/// <summary>What the numbers of a <see cref="ScanPoint"/> mean, and so how far two of them are apart.</summary>
public enum ScanCoordinates
{
    /// <summary>Places on a flat map; the distance is the straight line.</summary>
    Plane,

    /// <summary>Longitude and latitude in degrees; the distance is along the WGS84 ellipsoid.</summary>
    Degrees,
}
