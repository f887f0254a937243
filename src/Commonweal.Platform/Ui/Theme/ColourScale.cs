namespace Commonweal.Platform.Ui.Theme;

/// <summary>
/// The sixteen steps the design system knows of one colour, for light or for dark pages. Each step has its luminance,
/// so that contrast holds for whatever colour a city chooses; only the base is the city's own, as near as contrast lets it be.
/// </summary>
internal sealed class ColourScale
{
    private ColourScale(IReadOnlyDictionary<string, Colour> steps) => Steps = steps;

    /// <summary>Steps by their name in the design system, such as <c>text-default</c>.</summary>
    internal IReadOnlyDictionary<string, Colour> Steps { get; }

    internal Colour this[string step] => Steps[step];

    /// <summary>A scale of the city's colour.</summary>
    internal static ColourScale Accent(Colour colour, bool dark) => Of(colour, dark, chroma: 1);

    /// <summary>Greys with a breath of the city's colour in them.</summary>
    internal static ColourScale Neutral(Colour colour, bool dark) => Of(colour, dark, chroma: 0.08);

    private static ColourScale Of(Colour colour, bool dark, double chroma)
    {
        var exact = Oklch.Of(colour);
        var hue = exact with { Chroma = Math.Min(exact.Chroma, 0.15) * chroma };
        var steps = new Dictionary<string, Colour>(StringComparer.Ordinal);
        foreach (var (name, light, night, strength) in Luminances)
            steps[name] = (hue with { Chroma = hue.Chroma * strength }).AtLuminance(dark ? night : light);
        if (!dark) steps["background-default"] = steps["surface-default"] = Colour.White;
        AddBase(steps, exact with { Chroma = exact.Chroma * chroma }, chroma < 1 ? dark ? 0.4 : 0.02 : colour.Luminance, dark);
        return new(steps);
    }

    /// <summary>Luminance by step, and how much of the hue it carries.</summary>
    private static readonly (string Name, double Light, double Dark, double Strength)[] Luminances =
    [
        ("background-default", 1, 0.010, 0.35),
        ("background-tinted", 0.915, 0.014, 0.35),
        ("surface-default", 1, 0.020, 0.35),
        ("surface-tinted", 0.835, 0.025, 0.4),
        ("surface-hover", 0.73, 0.035, 0.5),
        ("surface-active", 0.62, 0.05, 0.6),
        ("border-subtle", 0.53, 0.085, 0.6),
        ("border-default", 0.19, 0.25, 0.9),
        ("border-strong", 0.095, 0.45, 0.9),
        ("text-subtle", 0.088, 0.46, 0.9),
        ("text-default", 0.022, 0.85, 0.5),
    ];

    /// <summary>
    /// The base carries words, so it moves away from the luminance where neither black nor white reads, and stands off the
    /// page by 3 to 1; pressing it moves it to where its words still read.
    /// </summary>
    private static void AddBase(Dictionary<string, Colour> steps, Oklch hue, double wanted, bool dark)
    {
        const double MostForWhite = 0.178, LeastForBlack = 0.182;
        var luminance = dark ? Math.Clamp(wanted, 0.24, 0.75) : Math.Clamp(wanted, 0.012, 0.285);
        if (luminance is > MostForWhite and < LeastForBlack) luminance = MostForWhite;
        var white = luminance <= MostForWhite;
        var (hover, active) = (white, dark) switch
        {
            (true, _) when luminance > 0.03 => (luminance * 0.72, luminance * 0.5),
            (true, _) => (luminance + 0.022, luminance + 0.05),
            (false, true) => (luminance * 1.15, luminance * 1.32),
            (false, false) when luminance > 0.235 => (luminance - 0.025, luminance - 0.05),
            (false, false) => (luminance + 0.025, luminance + 0.05),
        };
        steps["base-default"] = hue.AtLuminance(luminance);
        steps["base-hover"] = hue.AtLuminance(hover);
        steps["base-active"] = hue.AtLuminance(Math.Min(active, 0.98));
        steps["base-contrast-default"] = white ? Colour.White : Colour.Black;
        steps["base-contrast-subtle"] = white ? Colour.White : Colour.Black;
    }
}
