namespace Commonweal.Platform.Ui.Theme;

/// <summary>
/// A colour by lightness, chroma and hue as the eye orders them (B. Ottosson, "A perceptual color space for image
/// processing", 2020): the steps of a scale keep their hue where HSL would turn blue into violet.
/// </summary>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    internal static Oklch Of(Colour colour)
    {
        var (r, g, b) = (Colour.Linear(colour.Red), Colour.Linear(colour.Green), Colour.Linear(colour.Blue));
        var l = Math.Cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.Cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.Cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        var a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var c = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.Sqrt(a * a + c * c), Math.Atan2(c, a));
    }

    /// <summary>The same hue at a luminance, with as much of the chroma as a screen can show there.</summary>
    internal Colour AtLuminance(double luminance)
    {
        double low = 0, high = 1;
        for (var step = 0; step < 24; step++)
        {
            var middle = (low + high) / 2;
            if ((this with { Lightness = middle }).Shown().Luminance < luminance) low = middle;
            else high = middle;
        }
        return (this with { Lightness = high }).Shown();
    }

    private Colour Shown()
    {
        double low = 0, high = Chroma;
        if (InGamut(Linear(high))) low = high;
        for (var step = 0; step < 16 && high - low > 1e-4; step++)
        {
            var middle = (low + high) / 2;
            if (InGamut(Linear(middle))) low = middle;
            else high = middle;
        }
        var (r, g, b) = Linear(low);
        return new(Colour.Encoded(r), Colour.Encoded(g), Colour.Encoded(b));
    }

    private static bool InGamut((double R, double G, double B) c)
        => Math.Min(c.R, Math.Min(c.G, c.B)) >= -1e-4 && Math.Max(c.R, Math.Max(c.G, c.B)) <= 1.0001;

    private (double R, double G, double B) Linear(double chroma)
    {
        var (a, c) = (chroma * Math.Cos(Hue), chroma * Math.Sin(Hue));
        var l = Cube(Lightness + 0.3963377774 * a + 0.2158037573 * c);
        var m = Cube(Lightness - 0.1055613458 * a - 0.0638541728 * c);
        var s = Cube(Lightness - 0.0894841775 * a - 1.2914855480 * c);
        return (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double Cube(double value) => value * value * value;
}
