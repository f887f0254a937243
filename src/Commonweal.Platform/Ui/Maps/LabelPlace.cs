using NetTopologySuite.Geometries;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>
/// Where a name fits best in a district: the widest stretch inside its largest part, tried at nine heights. The centre
/// of a crescent lies outside it; the middle of its widest stretch never does.
/// </summary>
internal static class LabelPlace
{
    public static (int X, int Y) In(Geometry outline)
    {
        var largest = Outlines.Polygons(outline).MaxBy(polygon => polygon.Area);
        if (largest is null)
        {
            return (0, 0);
        }

        var frame = largest.EnvelopeInternal;
        var best = (frame.Centre.X, frame.Centre.Y, Worth: 0.0);
        for (var tenth = 1; tenth <= 9; tenth++)
        {
            var y = frame.MinY + (frame.Height * tenth / 10);
            foreach (var (from, to) in Stretches(largest, y))
            {
                // A little wider near the rim does not outweigh standing in the middle.
                var worth = (to - from) * (1 - (Math.Abs(tenth - 5) * 0.05));
                if (worth > best.Worth)
                {
                    best = ((from + to) / 2, y, worth);
                }
            }
        }

        return ((int)Math.Round(best.X), (int)Math.Round(best.Y));
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
