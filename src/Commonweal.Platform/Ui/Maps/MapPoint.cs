using System.Globalization;

namespace Commonweal.Platform.Ui.Maps;

/// <summary>A point somebody set on a map, as its two form fields carry it: degrees with a point, in every language.</summary>
/// <param name="Latitude">North of the equator, degrees.</param>
/// <param name="Longitude">East of Greenwich, degrees.</param>
public readonly record struct MapPoint(double Latitude, double Longitude)
{
    /// <summary>The point, or null where either field is empty or no place on Earth. Kept to a metre, more is not meant.</summary>
    public static MapPoint? Read(string? latitude, string? longitude) =>
        Degrees(latitude, 90) is { } north && Degrees(longitude, 180) is { } east ? new(north, east) : null;

    private static double? Degrees(string? text, double most) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees)
        && Math.Abs(degrees) <= most
            ? Math.Round(degrees, 5)
            : null;
}
