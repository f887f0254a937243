namespace Commonweal.Analysis.Scanning;

/// <summary>Which of two places is nearer: only the order of distances counts.</summary>
internal static class Distance
{
    private const double EquatorKilometres = 6378.137;
    private const double Flattening = 1 / 298.257223563;

    public static Func<ScanPoint, ScanPoint, double> Of(ScanCoordinates coordinates) => coordinates switch
    {
        ScanCoordinates.Plane => Squared,
        ScanCoordinates.Degrees => Ellipsoidal,
        _ => throw new ArgumentOutOfRangeException(nameof(coordinates)),
    };

    // Squared, because a root could make equal what is not.
    private static double Squared(ScanPoint a, ScanPoint b) => ((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y));

    // Andoyer's formula as Meeus gives it (Astronomical Algorithms, chapter 11): right to some fifty metres in 20,000 km.
    private static double Ellipsoidal(ScanPoint a, ScanPoint b)
    {
        if (a == b)
            return 0;
        var (sinF, cosF) = SquaredSinCos((a.Y + b.Y) / 2);
        var (sinG, cosG) = SquaredSinCos((a.Y - b.Y) / 2);
        var (sinL, cosL) = SquaredSinCos((a.X - b.X) / 2);
        var s = (sinG * cosL) + (cosF * sinL);
        var c = (cosG * cosL) + (sinF * sinL);
        // The same place written in two ways, and the place on the other side of the world.
        if (s == 0 || c == 0)
            return s == 0 ? 0 : Math.PI * EquatorKilometres;
        var w = Math.Atan(Math.Sqrt(s / c));
        var r = Math.Sqrt(s * c) / w;
        var h1 = ((3 * r) - 1) / (2 * c);
        var h2 = ((3 * r) + 1) / (2 * s);
        return 2 * w * EquatorKilometres * (1 + (Flattening * ((h1 * sinF * cosG) - (h2 * cosF * sinG))));
    }

    private static (double Sin, double Cos) SquaredSinCos(double degrees)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(degrees));
        return (sin * sin, cos * cos);
    }
}
