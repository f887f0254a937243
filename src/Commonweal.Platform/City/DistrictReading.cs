namespace Commonweal.Platform.City;

/// <summary>Why a text is not accepted as the districts of a city. Names are stable codes.</summary>
public enum DistrictFault
{
    /// <summary>The text is not JSON.</summary>
    NotJson,

    /// <summary>The JSON is not a GeoJSON FeatureCollection with at least one feature.</summary>
    NoFeatures,

    /// <summary>A feature names no <c>code</c>, or one longer than 40 characters.</summary>
    MissingCode,

    /// <summary>Two features carry the same code.</summary>
    DoubleCode,

    /// <summary>A feature is not a Polygon or MultiPolygon with closed rings of finite numbers.</summary>
    NotAnArea,

    /// <summary>A ring crosses itself or encloses nothing.</summary>
    WrongRing,

    /// <summary>A coordinate lies outside longitude ±180 or latitude ±90 (another coordinate system, or swapped).</summary>
    NotOnEarth,

    /// <summary>More districts or corner points than a city can have.</summary>
    TooMuch,
}

/// <summary>The districts of a GeoJSON text, or the first fault found in it.</summary>
/// <param name="Outlines">The districts in the order of the text; empty where it was not accepted.</param>
/// <param name="Fault">The reason where it was not.</param>
/// <param name="Feature">The feature at fault, counted from 1; 0 when the whole text is at fault.</param>
public sealed record DistrictReading(IReadOnlyList<DistrictOutline> Outlines, DistrictFault? Fault = null, int Feature = 0)
{
    /// <summary>Where the words for this fault stand in the catalogues: <c>city.districts.notJson</c> and so on.</summary>
    public string? MessageKey => Fault is { } fault ? Key(fault) : null;

    private static string Key(DistrictFault fault) => fault switch
    {
        DistrictFault.NotJson => "city.districts.notJson",
        DistrictFault.NoFeatures => "city.districts.noFeatures",
        DistrictFault.MissingCode => "city.districts.missingCode",
        DistrictFault.DoubleCode => "city.districts.doubleCode",
        DistrictFault.NotAnArea => "city.districts.notAnArea",
        DistrictFault.WrongRing => "city.districts.wrongRing",
        DistrictFault.NotOnEarth => "city.districts.notOnEarth",
        DistrictFault.TooMuch => "city.districts.tooMuch",
    };
}
