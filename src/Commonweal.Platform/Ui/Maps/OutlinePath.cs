using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>Writes an outline as the <c>d</c> of an SVG path: whole units, steps relative to the corner before, which compress best.</summary>
internal static class OutlinePath
{
    public static string Of(Geometry area)
    {
        var path = new StringBuilder();
        foreach (var polygon in Outlines.Polygons(area))
        {
            if (Snap(polygon.Shell) is not { } shell)
            {
                continue;
            }

            Write(path, shell);
            foreach (var hole in polygon.Holes)
            {
                if (Snap(hole) is { } snapped)
                {
                    Write(path, snapped);
                }
            }
        }

        if (path.Length == 0)
        {
            // A district too small for a whole unit must still be there to be seen and chosen.
            var middle = area.EnvelopeInternal.Centre;
            path.Append(CultureInfo.InvariantCulture, $"M{Math.Round(middle.X) - 2:0} {Math.Round(middle.Y):0}l2-2 2 2-2 2z");
        }

        return path.ToString();
    }

    private static List<(int X, int Y)>? Snap(LineString ring)
    {
        var snapped = new List<(int X, int Y)>();
        foreach (var corner in ring.Coordinates)
        {
            var point = ((int)Math.Round(corner.X), (int)Math.Round(corner.Y));
            if (snapped.Count == 0 || snapped[^1] != point)
            {
                snapped.Add(point);
            }
        }

        if (snapped.Count > 1 && snapped[0] == snapped[^1])
        {
            snapped.RemoveAt(snapped.Count - 1);
        }

        return snapped.Count >= 3 && TwiceTheArea(snapped) >= 4 ? snapped : null;
    }

    private static long TwiceTheArea(List<(int X, int Y)> ring)
    {
        long sum = 0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            sum += ((long)a.X * b.Y) - ((long)b.X * a.Y);
        }

        return Math.Abs(sum);
    }

    private static void Write(StringBuilder path, List<(int X, int Y)> ring)
    {
        path.Append(CultureInfo.InvariantCulture, $"M{ring[0].X} {ring[0].Y}l");
        for (var i = 1; i < ring.Count; i++)
        {
            var (x, y) = (ring[i].X - ring[i - 1].X, ring[i].Y - ring[i - 1].Y);
            path.Append(i > 1 && x >= 0 ? " " : "").Append(CultureInfo.InvariantCulture, $"{x}{(y >= 0 ? " " : "")}{y}");
        }

        path.Append('z');
    }
}
