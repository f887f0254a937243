using NetTopologySuite.Geometries;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>
/// Where a name fits best in a district: the widest stretch inside its largest part, tried at nine heights. The centre
/// of a crescent lies outside it; the middle of its widest stretch never does.
/// </summary>
internal static class LabelPlace
{
    public static (int X, int Y, int Room) In(Geometry outline)
    {
        var largest = Outlines.Polygons(outline).MaxBy(polygon => polygon.Area);
        if (largest is null)
        {
            return (0, 0, 0);
        }

        var frame = largest.EnvelopeInternal;
        var best = (X: frame.Centre.X, Y: frame.Centre.Y, Room: 0.0);
        for (var i = 1; i <= 9; i++)
        {
            var y = frame.MinY + (frame.Height * i / 10);
            foreach (var (from, to) in Stretches(largest, y))
            {
                // A little wider near the rim does not outweigh standing in the middle.
                var worth = (to - from) * (1 - (Math.Abs(i - 5) * 0.05));
                if (worth > best.Room * (1 - (Math.Abs(((best.Y - frame.MinY) / frame.Height * 10) - 5) * 0.05)))
                {
                    best = ((from + to) / 2, y, to - from);
                }
            }
        }

        return ((int)Math.Round(best.X), (int)Math.Round(best.Y), (int)best.Room);
    }

    private static IEnumerable<(double From, double To)> Stretches(Polygon polygon, double y)
    {
        var crossings = new List<double>();
        foreach (var ring in polygon.Holes.Prepend(polygon.Shell))
        {
            var corners = ring.Coordinates;
            for (var i = 1; i < corners.Length; i++)
            {
                var (a, b) = (corners[i - 1], corners[i]);
                if (a.Y > y != b.Y > y)
                {
                    crossings.Add(a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X)));
                }
            }
        }

        crossings.Sort();
        return crossings.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1]));
    }
}
