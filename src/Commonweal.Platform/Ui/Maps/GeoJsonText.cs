using System.Text.Json;
using Commonweal.Platform.City;
using NetTopologySuite.Geometries;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>Writes the districts for the browser: five decimals are a metre, more would only be bytes.</summary>
internal static class GeoJsonText
{
    public static byte[] Write(IReadOnlyList<DistrictOutline> districts, Geometry[] outlines, Projection projection)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var (district, outline) in districts.Zip(outlines))
            {
                WriteFeature(json, district, Outlines.Moved(outline, projection.ToEarth));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteFeature(Utf8JsonWriter json, DistrictOutline district, Geometry outline)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("code", district.Code);
        json.WriteEndObject();
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var polygon in Outlines.Polygons(outline))
        {
            json.WriteStartArray();
            WriteRing(json, polygon.Shell);
            foreach (var hole in polygon.Holes)
            {
                WriteRing(json, hole);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRing(Utf8JsonWriter json, LineString ring)
    {
        json.WriteStartArray();
        foreach (var corner in ring.Coordinates)
        {
            json.WriteStartArray();
            json.WriteNumberValue((decimal)Math.Round(corner.X, 5));
            json.WriteNumberValue((decimal)Math.Round(corner.Y, 5));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
