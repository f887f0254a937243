using Commonweal.Platform.City;
using Commonweal.Platform.Files;

namespace Commonweal.Platform.Ui.Theme;

/// <summary>How the city shows itself: its crest and its colour, for pages and for what is printed.</summary>
public sealed class CityLook(CurrentCity city, StoredFiles files)
{
    private const string PlainCrest = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="{0}" d="M4 4h32v18c0 8-7 12-16 15C11 34 4 30 4 22Z"/><path fill="none" stroke="{1}" stroke-width="3" stroke-linecap="round" d="M9 17c5-4 8 4 13 0 3-2.5 5-2 8 0M11 25c4-4 7 4 11 0 3-2.5 4-2 7 0"/></svg>
        """;

    /// <summary>The city's colour as the custom properties of the design system: what <c>/theme.css</c> says.</summary>
    public string Sheet => ThemeSheet.Write(Colour);

    /// <summary>The city's colour as a ground for words, and the colour of words on it.</summary>
    public (Colour Ground, Colour Ink) Band
    {
        get
        {
            var accent = ColourScale.Accent(Colour, dark: false);
            return (accent["base-default"], accent["base-contrast-default"]);
        }
    }

    /// <summary>The plain crest in the city's colour, as SVG, for a city that gave none.</summary>
    public string DrawnCrest => PlainCrest.Replace("{0}", Band.Ground.ToString(), StringComparison.Ordinal).Replace("{1}", Band.Ink.ToString(), StringComparison.Ordinal);

    private Colour Colour => ThemeEndpoints.Of(city.Latest);

    /// <summary>The crest the city gave, a JPEG or WebP picture; null where it gave none.</summary>
    public async Task<byte[]?> CrestAsync(CancellationToken stop)
    {
        if (city.Latest.Settings.CrestId is not { } crest || await files.OpenAsync(crest, stop) is not { } content) return null;
        await using (content)
        {
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, stop);
            return bytes.ToArray();
        }
    }
}
