namespace Commonweal.Analysis.Festivals.Sky;

/// <summary>Angles in degrees.</summary>
internal static class Angle
{
    internal static double Radians(double degrees) => degrees * Math.PI / 180;

    internal static double Degrees(double radians) => radians * 180 / Math.PI;

    /// <summary>The same direction in [0, 360).</summary>
    internal static double Within360(double degrees)
    {
        var rest = degrees % 360;
        return rest < 0 ? rest + 360 : rest;
    }

    /// <summary>The same direction in [−180, 180): how far, and which way round.</summary>
    internal static double Turn(double degrees) => Within360(degrees + 180) - 180;
}
