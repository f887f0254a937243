using System.Globalization;

namespace Commonweal.Platform.Localization;

/// <summary>
/// Languages that people speak with each other, many more than those this site is written in: for posts, meals and
/// meetings that ask what somebody speaks. Each by its code and its own name.
/// </summary>
public static class SpokenLanguages
{
    private static readonly string[] Codes =
    [
        "am", "ar", "bn", "bg", "de", "el", "en", "es", "fa", "fr", "hi", "hu", "it", "ku", "ln", "nl", "pa", "pl", "ps", "pt", "ro", "ru", "so",
        "sq", "sr", "sw", "ta", "ti", "tr", "uk", "ur", "vi", "wo", "zh",
    ];

    /// <summary>Every language by code and own name, the city's first, in its order.</summary>
    public static IEnumerable<(string Code, string Name)> All(IReadOnlyList<string> first)
        => first.Concat(Codes.Except(first)).Select(code => (code, NameOf(code)));

    /// <summary>A language's name in itself.</summary>
    public static string NameOf(string code) => LanguageCulture.For(code).NativeName;

    /// <summary>Those of the codes that are known here.</summary>
    public static List<string> Known(IEnumerable<string> codes, IReadOnlyList<string> first)
        => [.. codes.Distinct(StringComparer.Ordinal).Where(c => first.Contains(c) || Array.IndexOf(Codes, c) >= 0)];
}
