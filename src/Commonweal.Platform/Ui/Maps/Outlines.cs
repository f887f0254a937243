using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>Simplifies all districts together, so that a border two of them share stays one line without gaps or overlaps.</summary>
internal static class Outlines
{
    /// <summary>About as many corners as 10 kB of compressed page can carry.</summary>
    public const int ForPage = 4_500;

    /// <summary>What a phone draws without stutter when the map is zoomed.</summary>
    public const int ForZooming = 20_000;

    public static Geometry[] Project(IEnumerable<Geometry> areas, Projection projection) =>
        [.. areas.Select(area => Moved(area, projection.ToPicture))];

    public static Geometry[] Simplify(Geometry[] areas, double tolerance, int mostPoints)
    {
        var simple = CoverageSimplifier.Simplify(areas, tolerance);
        while (simple.Sum(area => area.NumPoints) > mostPoints && tolerance < Projection.LongSide)
        {
            tolerance *= 1.5;
            simple = CoverageSimplifier.Simplify(areas, tolerance);
        }

        return simple;
    }

    public static Geometry Moved(Geometry area, Func<Coordinate, Coordinate> move) => area switch
    {
        Polygon polygon => new Polygon(Moved(polygon.Shell, move), [.. polygon.Holes.Select(hole => Moved(hole, move))]),
        _ => new MultiPolygon([.. Polygons(area).Select(polygon => (Polygon)Moved(polygon, move))]),
    };

    public static IEnumerable<Polygon> Polygons(Geometry area) =>
        Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).OfType<Polygon>();

    private static LinearRing Moved(LineString ring, Func<Coordinate, Coordinate> move) =>
        new([.. ring.Coordinates.Select(move)]);
}
