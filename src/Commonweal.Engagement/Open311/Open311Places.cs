using System.Collections.Concurrent;
using Commonweal.Platform.City;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Commonweal.Engagement.Open311;

/// <summary>The district a point lies in, and a point that stands for a whole district, so that no real place is told.</summary>
internal sealed class Open311Places(CurrentCity city)
{
    private readonly ConcurrentDictionary<string, Known> read = new(StringComparer.Ordinal);

    /// <summary>Code of the district, or null outside the city.</summary>
    public string? DistrictAt(double latitude, double longitude)
    {
        var point = new Coordinate(longitude, latitude);
        return city.Latest.Districts.FirstOrDefault(district => AreaOf(district) is { } area
            && area.EnvelopeInternal.Covers(point) && SimplePointInAreaLocator.Locate(point, area) != Location.Exterior)?.Code;
    }

    /// <summary>A point inside the district, to three decimals (about a hundred metres); null where its outline is not known.</summary>
    public (decimal Lat, decimal Long)? MiddleOf(string? districtCode)
        => city.Latest.District(districtCode) is { } district && AreaOf(district)?.InteriorPoint is { IsEmpty: false } middle
            ? (Math.Round((decimal)middle.Y, 3), Math.Round((decimal)middle.X, 3))
            : null;

    /// <summary>The city is read anew every few seconds; an outline is only parsed again where it changed.</summary>
    private Geometry? AreaOf(District district)
    {
        if (district.Outline is not { } outline) return null;
        if (read.TryGetValue(district.Code, out var known) && string.Equals(known.Outline, outline, StringComparison.Ordinal)) return known.Area;
        return (read[district.Code] = new(outline, DistrictOutlines.ReadGeometry(outline))).Area;
    }

    private sealed record Known(string Outline, Geometry? Area);
}
