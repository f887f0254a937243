using System.Globalization;

namespace Commonweal.Platform.Localization;

/// <summary>
/// Which of a city's languages a reader wants, by the browser's <c>Accept-Language</c> (RFC 9110, section 12.5.4).
/// A region falls back to its language and a dialect to the language it is written in; never to another script.
/// </summary>
public static class LanguageChoice
{
    private const int MostRanges = 32;

    // Browsers still send names that have been replaced.
    private static readonly Dictionary<string, string> Replaced = new(StringComparer.Ordinal)
    {
        ["iw"] = "he", ["in"] = "id", ["ji"] = "yi", ["jw"] = "jv", ["mo"] = "ro", ["tl"] = "fil",
    };

    // Languages whose readers read the other one as well: CLDR's language matching, distance up to 10.
    private static readonly ILookup<string, string> Near = ("""
        nb>no no>nb nn>nb nn>no da>nb da>no nb>da no>da hr>bs bs>hr sh>bs sh>hr sh>sr gsw>de lb>de
        acm>ar acq>ar acw>ar aeb>ar afb>ar apc>ar apd>ar arq>ar ars>ar ary>ar arz>ar ayl>ar ayn>ar ayp>ar shu>ar
        yue>zh wuu>zh nan>zh hak>zh gan>zh hsn>zh azb>az uzs>uz pbt>ps pst>ps aln>sq id>ms min>ms dty>ne ltg>lv vro>et
        """).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('>'))
        .ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    // Languages written in several scripts, the usual one first, and the regions that write another.
    private static readonly Dictionary<string, (string Usual, string[] Elsewhere)> Scripts = new(StringComparer.Ordinal)
    {
        ["zh"] = ("Hans", ["TW=Hant", "HK=Hant", "MO=Hant"]),
        ["sr"] = ("Cyrl", ["ME=Latn"]),
        ["pa"] = ("Guru", ["PK=Arab"]),
        ["uz"] = ("Latn", ["AF=Arab"]),
        ["az"] = ("Latn", ["IR=Arab", "IQ=Arab"]),
        ["ku"] = ("Latn", ["IQ=Arab", "IR=Arab"]),
        ["kk"] = ("Cyrl", ["CN=Arab", "IR=Arab"]),
        ["ky"] = ("Cyrl", ["CN=Arab"]),
        ["mn"] = ("Cyrl", ["CN=Mong"]),
        ["tg"] = ("Cyrl", ["PK=Arab"]),
        ["bs"] = ("Latn", []),
        ["sd"] = ("Arab", ["IN=Deva"]),
        ["ug"] = ("Arab", ["KZ=Cyrl"]),
    };

    /// <summary>The best of the city's languages; its first where the reader's wishes name none of them or cannot be read.</summary>
    /// <param name="acceptLanguage">The header's value, which may be absent or nonsense.</param>
    /// <param name="cityLanguages">The city's languages in its own order; at least one.</param>
    public static string Best(string? acceptLanguage, IReadOnlyList<string> cityLanguages)
    {
        var wishes = Read(acceptLanguage);
        var refused = wishes.Where(wish => wish.Quality == 0).Select(wish => wish.Tag).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (tag, _) in wishes.Where(wish => wish.Quality > 0).OrderByDescending(wish => wish.Quality))
        {
            var best = tag is "*"
                ? cityLanguages.FirstOrDefault(language => !refused.Contains(language))
                : Match(tag, cityLanguages);
            if (best is not null)
                return best;
        }

        return cityLanguages[0];
    }

    private static string? Match(string tag, IReadOnlyList<string> cityLanguages)
    {
        var exact = cityLanguages.FirstOrDefault(language => string.Equals(language, tag, StringComparison.OrdinalIgnoreCase));
        if (exact is not null)
            return exact;
        var wanted = LanguageOf(tag);
        var same = cityLanguages.FirstOrDefault(language => LanguageOf(language) == wanted);
        return same ?? Near[wanted.Language]
            .Select(near => cityLanguages.FirstOrDefault(language => LanguageOf(language) == (near, wanted.Script)))
            .FirstOrDefault(found => found is not null);
    }

    private static (string Language, string? Script) LanguageOf(string tag)
    {
        var parts = tag.Split('-');
        var language = parts[0].ToLowerInvariant();
        language = Replaced.GetValueOrDefault(language, language);
        if (!Scripts.TryGetValue(language, out var scripts))
            return (language, null);
        var script = parts.Skip(1).FirstOrDefault(part => part.Length == 4)
            ?? parts.Skip(1).Select(part => scripts.Elsewhere.FirstOrDefault(there => there.StartsWith(part + "=", StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(there => there is not null)?[3..];
        return (language, script is null || script.Equals(scripts.Usual, StringComparison.OrdinalIgnoreCase) ? null : script.ToLowerInvariant());
    }

    private static List<(string Tag, decimal Quality)> Read(string? header)
    {
        var wishes = new List<(string, decimal)>();
        foreach (var item in (header ?? "").Split(',', MostRanges + 1, StringSplitOptions.TrimEntries).Take(MostRanges))
        {
            var parts = item.Split(';', StringSplitOptions.TrimEntries);
            if (IsRange(parts[0]) && Quality(parts) is { } quality)
                wishes.Add((parts[0], quality));
        }

        return wishes;
    }

    private static bool IsRange(string tag) =>
        tag is "*" || (tag.Length is > 1 and <= 35 && char.IsAsciiLetter(tag[0]) && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));

    private static decimal? Quality(string[] parts)
    {
        if (parts.Length == 1)
            return 1;
        return parts[1].StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && decimal.TryParse(parts[1].AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality)
            && quality is >= 0 and <= 1
                ? quality
                : null;
    }
}
