namespace Commonweal.Analysis.CommonGround;

/// <summary>A place on the map of opinions. Near means alike in votes; left, right, up and down mean nothing.</summary>
/// <param name="X">Along the first component.</param>
/// <param name="Y">Along the second.</param>
public readonly record struct MapPoint(double X, double Y)
{
    internal static double SquaredDistance(MapPoint a, MapPoint b)
    {
        var (x, y) = (a.X - b.X, a.Y - b.Y);
        return (x * x) + (y * y);
    }
}
