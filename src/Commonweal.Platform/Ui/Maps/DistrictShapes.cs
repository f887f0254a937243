using System.Collections.Frozen;
using System.Security.Cryptography;
using Commonweal.Platform.City;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>
/// The outlines of a city's districts, prepared once from its GeoJSON (a fifth of a second for a city of 77) and then only
/// read, by as many threads as like. Keep one as long as the districts stay the same.
/// </summary>
public sealed class DistrictShapes
{
    private readonly FrozenDictionary<string, DistrictShape> byCode;
    private readonly (string Code, Geometry Area)[] onEarth;
    private readonly FrozenDictionary<string, MapPoint> middles;
    private readonly Projection projection;

    /// <summary>Prepares the outlines for drawing.</summary>
    public DistrictShapes(IReadOnlyList<DistrictOutline> outlines)
    {
        var areas = outlines.Select(outline => outline.Area).ToArray();
        projection = new Projection(areas);
        var projected = Outlines.Project(areas, projection);
        Width = projection.Width;
        Height = projection.Height;
        All = [.. outlines.Zip(Outlines.Simplify(projected, 0.8, Outlines.ForPage), Shape)];
        byCode = All.ToFrozenDictionary(shape => shape.Code, StringComparer.Ordinal);
        onEarth = [.. outlines.Select(outline => (outline.Code, outline.Area))];
        middles = outlines.ToFrozenDictionary(outline => outline.Code, outline => Middle(outline.Area.InteriorPoint), StringComparer.Ordinal);
        GeoJson = GeoJsonText.Write(outlines, Outlines.Simplify(projected, 0.15, Outlines.ForZooming), projection);
        Version = Convert.ToHexStringLower(SHA256.HashData(GeoJson.Span))[..16];
    }

    /// <summary>The districts in the order of the GeoJSON.</summary>
    public IReadOnlyList<DistrictShape> All { get; }

    /// <summary>Width of the picture; the longer side is 1,000.</summary>
    public int Width { get; }

    /// <summary>Height of the picture; the longer side is 1,000.</summary>
    public int Height { get; }

    /// <summary>The districts as GeoJSON in UTF-8, simplified for a map in the browser, each with its <c>code</c>.</summary>
    public ReadOnlyMemory<byte> GeoJson { get; }

    /// <summary>Another one wherever the outlines differ: for links that may be cached for ever.</summary>
    public string Version { get; }

    /// <summary>The district with this code, or null.</summary>
    public DistrictShape? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>The district a point lies in, or null outside the city. Decided on the unsimplified borders.</summary>
    public DistrictShape? At(double latitude, double longitude)
    {
        var point = new Coordinate(longitude, latitude);
        foreach (var (code, area) in onEarth)
        {
            if (area.EnvelopeInternal.Covers(point) && SimplePointInAreaLocator.Locate(point, area) != Location.Exterior)
            {
                return byCode[code];
            }
        }

        return null;
    }

    /// <summary>
    /// A point on Earth inside a district that stands for the whole of it, to three decimals (a hundred metres), so that no
    /// real place is told; null where there is no such district.
    /// </summary>
    public MapPoint? MiddleOf(string? code) => code is not null && middles.TryGetValue(code, out var middle) ? middle : null;

    /// <summary>Where a point stands in the picture, or null outside its frame.</summary>
    public (int X, int Y)? ToPicture(double latitude, double longitude)
    {
        var place = projection.ToPicture(new Coordinate(longitude, latitude));
        return place.X >= 0 && place.X <= Width && place.Y >= 0 && place.Y <= Height ? ((int)Math.Round(place.X), (int)Math.Round(place.Y)) : null;
    }

    private static DistrictShape Shape(DistrictOutline district, Geometry outline) =>
        new(district.Code, district.Name, OutlinePath.Of(outline), LabelPlace.In(outline));

    private static MapPoint Middle(Point inside) => new(Math.Round(inside.Y, 3), Math.Round(inside.X, 3));
}
