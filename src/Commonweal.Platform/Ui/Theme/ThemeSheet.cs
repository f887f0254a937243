using System.Text;

namespace Commonweal.Platform.Ui.Theme;

/// <summary>Writes <c>/theme.css</c>: the city's colour as the custom properties of the design system, for light and dark.</summary>
internal static class ThemeSheet
{
    internal static string Write(Colour colour)
    {
        var css = new StringBuilder(6000);
        css.Append(":root{--city-colour:").Append(colour);
        Append(css, colour, dark: false);
        css.Append("}@media (prefers-color-scheme:dark){:root{");
        Append(css, colour, dark: true);
        css.Append("}}@media print{:root{");
        Append(css, colour, dark: false);
        return css.Append("}}").ToString();
    }

    private static void Append(StringBuilder css, Colour colour, bool dark)
    {
        Append(css, "accent", ColourScale.Accent(colour, dark));
        var neutral = ColourScale.Neutral(colour, dark);
        Append(css, "neutral", neutral);
        css.Append(";--ds-color-focus-inner:").Append(neutral["background-default"]).Append(";--ds-color-focus-outer:").Append(neutral["text-default"]);
    }

    private static void Append(StringBuilder css, string name, ColourScale scale)
    {
        foreach (var (step, colour) in scale.Steps)
        {
            if (css[^1] != '{') css.Append(';');
            css.Append("--ds-color-").Append(name).Append('-').Append(step).Append(':').Append(colour);
        }
    }
}
