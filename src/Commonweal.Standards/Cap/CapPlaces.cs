namespace Commonweal.Standards.Cap;

/// <summary>How points, rings, circles and references are written (CAP 1.2 §3.2.4, §3.3.3 and §3.2.1).</summary>
internal static class CapPlaces
{
    internal static string Point(CapPoint point) => point is { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 }
        ? $"{CapValues.Number(point.Latitude)},{CapValues.Number(point.Longitude)}"
        : throw new CapException($"'{CapValues.Number(point.Latitude)},{CapValues.Number(point.Longitude)}' lies on no map: latitude −90 to 90, then longitude −180 to 180.");

    internal static CapPoint Point(string text)
    {
        if (text.Split(',') is not [var latitude, var longitude]) throw new CapException($"{CapException.Quote(text)} is no point: latitude, a comma, longitude.");
        var point = new CapPoint(CapValues.Number(latitude), CapValues.Number(longitude));
        Point(point);
        return point;
    }

    internal static string Polygon(IReadOnlyList<CapPoint> ring) => ring.Count >= 4 && ring[0] == ring[^1]
        ? string.Join(' ', ring.Select(Point))
        : throw new CapException("A polygon has at least four points, and the last is the same as the first.");

    internal static IReadOnlyList<CapPoint> Polygon(string text)
    {
        CapPoint[] ring = [.. Words(text).Select(Point)];
        Polygon(ring);
        return ring;
    }

    internal static string Circle(CapCircle circle) => circle.Radius >= 0
        ? $"{Point(circle.Centre)} {CapValues.Number(circle.Radius)}"
        : throw new CapException("A radius is in kilometres, from 0 on.");

    internal static CapCircle Circle(string text)
    {
        if (Words(text) is not [var centre, var radius]) throw new CapException($"{CapException.Quote(text)} is no circle: a point, a space, a radius in kilometres.");
        var circle = new CapCircle(Point(centre), CapValues.Number(radius));
        Circle(circle);
        return circle;
    }

    internal static string References(IReadOnlyList<CapReference> references)
        => string.Join(' ', references.Select(r => $"{CapValues.Name(r.Sender)},{CapValues.Name(r.Identifier)},{CapValues.Time(r.Sent)}"));

    internal static IReadOnlyList<CapReference> References(string text)
    {
        CapReference[] references = [.. Words(text).Select(Reference)];
        return references.Length > 0 ? references : throw new CapException("'references' is empty; leave it out where there are none.");
    }

    private static CapReference Reference(string text) => text.Split(',') is [var sender, var identifier, var sent]
        ? new CapReference(CapValues.Name(sender), CapValues.Name(identifier), CapValues.Time(sent))
        : throw new CapException($"{CapException.Quote(text)} is no reference: sender, identifier and time with commas between.");

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
