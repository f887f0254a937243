using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Commonweal.Platform.City;

/// <summary>Reads districts from GeoJSON by hand: a general reader would throw where a city needs to be told which feature is wrong.</summary>
public static class DistrictOutlines
{
    private const int MostFeatures = 2_000;
    private const int MostPoints = 2_000_000;

    /// <summary>
    /// Reads a FeatureCollection of Polygon and MultiPolygon features in WGS84, each with the properties <c>code</c> (or
    /// an <c>id</c>) and <c>name</c>. Rings that are not closed are closed.
    /// </summary>
    public static DistrictReading Read(string featureCollection)
    {
        try
        {
            return new(ReadAll(featureCollection));
        }
        catch (RefusedException refused)
        {
            return new([], refused.Fault, refused.Feature);
        }
    }

    /// <summary>Reads one geometry as <see cref="DistrictOutline.GeoJson"/> gives it; null where it is not an area on Earth.</summary>
    public static Geometry? ReadGeometry(string geometry)
    {
        try
        {
            using var json = Parse(geometry);
            return ReadGeometry(json.RootElement, 1);
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private static List<DistrictOutline> ReadAll(string text)
    {
        using var json = Parse(text);
        if (json.RootElement.ValueKind != JsonValueKind.Object
            || !json.RootElement.TryGetProperty("features", out var features)
            || features.ValueKind != JsonValueKind.Array
            || features.GetArrayLength() == 0)
        {
            throw new RefusedException(DistrictFault.NoFeatures);
        }

        if (features.GetArrayLength() > MostFeatures)
        {
            throw new RefusedException(DistrictFault.TooMuch);
        }

        var areas = new List<DistrictOutline>(features.GetArrayLength());
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var points = 0;
        foreach (var feature in features.EnumerateArray())
        {
            var area = ReadFeature(feature, areas.Count + 1);
            if (!codes.Add(area.Code))
            {
                throw new RefusedException(DistrictFault.DoubleCode, areas.Count + 1);
            }

            points += area.Area.NumPoints;
            areas.Add(points <= MostPoints ? area : throw new RefusedException(DistrictFault.TooMuch, areas.Count + 1));
        }

        return areas;
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            throw new RefusedException(DistrictFault.NotJson);
        }
    }

    private static DistrictOutline ReadFeature(JsonElement feature, int place)
    {
        if (feature.ValueKind != JsonValueKind.Object)
        {
            throw new RefusedException(DistrictFault.NotAnArea, place);
        }

        var properties = Member(feature, "properties");
        var code = Words(Member(properties, "code")) ?? Words(Member(feature, "id"));
        if (code is null || code.Length > 40)
        {
            throw new RefusedException(DistrictFault.MissingCode, place);
        }

        var geometry = Member(feature, "geometry");
        var area = ReadGeometry(geometry, place);
        if (!IsDrawn(area))
        {
            throw new RefusedException(DistrictFault.WrongRing, place);
        }

        return new(code, Words(Member(properties, "name")) ?? code, geometry.GetRawText(), area);
    }

    /// <summary>
    /// Rings of real cities touch themselves here and there, which draws well. A ring that crosses itself counts part of its
    /// area twice or against itself: mending it changes the area, and by that it is known.
    /// </summary>
    private static bool IsDrawn(Geometry area)
    {
        if (area.Area <= 0)
        {
            return false;
        }

        return area.IsValid || Math.Abs(GeometryFixer.Fix(area).Area - area.Area) <= area.Area / 100;
    }

    private static Geometry ReadGeometry(JsonElement geometry, int place)
    {
        var rings = Member(geometry, "coordinates");
        var polygons = Words(Member(geometry, "type")) switch
        {
            "Polygon" => [ReadPolygon(rings, place)],
            "MultiPolygon" => Elements(rings, place).Select(polygon => ReadPolygon(polygon, place)).ToArray(),
            _ => throw new RefusedException(DistrictFault.NotAnArea, place),
        };
        return polygons.Length switch
        {
            0 => throw new RefusedException(DistrictFault.NotAnArea, place),
            1 => polygons[0],
            _ => new MultiPolygon(polygons),
        };
    }

    private static Polygon ReadPolygon(JsonElement rings, int place)
    {
        var read = Elements(rings, place).Select(ring => ReadRing(ring, place)).ToArray();
        return read.Length == 0 ? throw new RefusedException(DistrictFault.NotAnArea, place) : new Polygon(read[0], read[1..]);
    }

    private static LinearRing ReadRing(JsonElement ring, int place)
    {
        var corners = new List<Coordinate>();
        foreach (var position in Elements(ring, place))
        {
            var corner = ReadPosition(position, place);
            if (corners.Count == 0 || !corners[^1].Equals2D(corner))
            {
                corners.Add(corner);
            }
        }

        if (corners.Count > 0 && !corners[0].Equals2D(corners[^1]))
        {
            corners.Add(corners[0].Copy());
        }

        return corners.Count < 4 ? throw new RefusedException(DistrictFault.NotAnArea, place) : new LinearRing([.. corners]);
    }

    private static Coordinate ReadPosition(JsonElement position, int place)
    {
        if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2
            || position[0].ValueKind != JsonValueKind.Number || position[1].ValueKind != JsonValueKind.Number)
        {
            throw new RefusedException(DistrictFault.NotAnArea, place);
        }

        var (longitude, latitude) = (position[0].GetDouble(), position[1].GetDouble());
        return Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90
            ? new Coordinate(longitude, latitude)
            : throw new RefusedException(DistrictFault.NotOnEarth, place);
    }

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var member) ? member : default;

    private static IEnumerable<JsonElement> Elements(JsonElement array, int place) =>
        array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : throw new RefusedException(DistrictFault.NotAnArea, place);

    private static string? Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()) ? null : value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private sealed class RefusedException(DistrictFault fault, int feature = 0) : Exception(fault.ToString())
    {
        public DistrictFault Fault => fault;

        public int Feature => feature;
    }
}
