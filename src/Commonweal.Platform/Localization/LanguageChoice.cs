using System.Net.Http.Headers;

namespace Commonweal.Platform.Localization;

/// <summary>Picks the city's language a reader most likely wants.</summary>
public static class LanguageChoice
{
    /// <summary>The best of <paramref name="languages"/> for an Accept-Language header (RFC 9110); the first where none fits.</summary>
    public static string Best(string acceptLanguage, IReadOnlyList<string> languages)
    {
        var wanted = acceptLanguage.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => StringWithQualityHeaderValue.TryParse(part, out var value) ? value : null)
            .OfType<StringWithQualityHeaderValue>().Where(v => v.Quality is null or > 0).OrderByDescending(v => v.Quality ?? 1);
        foreach (var wish in wanted)
            if (languages.FirstOrDefault(l => Fits(wish.Value, l)) is { } language) return language;
        return languages[0];
    }

    private static bool Fits(string wish, string language)
        => wish.Equals(language, StringComparison.OrdinalIgnoreCase)
           || wish.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase)
           || language.StartsWith(wish + "-", StringComparison.OrdinalIgnoreCase);
}
