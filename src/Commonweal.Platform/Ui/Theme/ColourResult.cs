using System.Globalization;

namespace Commonweal.Platform.Ui.Theme;

/// <summary>What a colour would look like on the pages: samples with their contrast, and whether it is used as it is.</summary>
internal sealed record ColourResult(IReadOnlyList<ColourSample> Samples, bool IsKept)
{
    internal static ColourResult Of(Colour colour)
    {
        var (light, dark) = (ColourScale.Accent(colour, dark: false), ColourScale.Accent(colour, dark: true));
        ColourSample[] samples =
        [
            Sample("city.look.sample.button", light, "base-default", "base-contrast-default"),
            Sample("city.look.sample.link", light, "background-default", "text-subtle"),
            Sample("city.look.sample.card", light, "surface-tinted", "text-default"),
            Sample("city.look.sample.buttonNight", dark, "base-default", "base-contrast-default"),
            Sample("city.look.sample.linkNight", dark, "background-default", "text-subtle"),
        ];
        return new(samples, Colour.Contrast(light["base-default"], colour) < 1.05);
    }

    private static ColourSample Sample(string title, ColourScale scale, string ground, string ink)
        => new(title, scale[ground], scale[ink], Colour.Contrast(scale[ground], scale[ink]).ToString("0.0", CultureInfo.CurrentCulture));
}

/// <summary>Words on a ground.</summary>
internal sealed record ColourSample(string Title, Colour Ground, Colour Ink, string Contrast);
