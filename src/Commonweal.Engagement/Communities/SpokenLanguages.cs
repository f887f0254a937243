using System.Collections.Frozen;

namespace Commonweal.Engagement.Communities;

/// <summary>Languages a community may speak, each by its name in itself; many more than the city's own pages have.</summary>
internal static class SpokenLanguages
{
    private static readonly (string Code, string Name)[] All =
    [
        ("sq", "Shqip"), ("am", "አማርኛ"), ("ar", "العربية"), ("hy", "Հայերեն"), ("bn", "বাংলা"), ("bs", "Bosanski"), ("bg", "Български"),
        ("zh", "中文"), ("hr", "Hrvatski"), ("cs", "Čeština"), ("da", "Dansk"), ("nl", "Nederlands"), ("en", "English"), ("et", "Eesti"),
        ("fi", "Suomi"), ("fr", "Français"), ("ka", "ქართული"), ("de", "Deutsch"), ("el", "Ελληνικά"), ("gu", "ગુજરાતી"), ("ha", "Hausa"),
        ("he", "עברית"), ("hi", "हिन्दी"), ("hu", "Magyar"), ("id", "Bahasa Indonesia"), ("ga", "Gaeilge"), ("it", "Italiano"), ("ja", "日本語"),
        ("kab", "Taqbaylit"), ("ko", "한국어"), ("ku", "Kurdî"), ("ckb", "کوردی"), ("lv", "Latviešu"), ("ln", "Lingála"), ("lt", "Lietuvių"),
        ("mk", "Македонски"), ("ne", "नेपाली"), ("no", "Norsk"), ("ps", "پښتو"), ("fa", "فارسی"), ("pl", "Polski"), ("pt", "Português"),
        ("pa", "ਪੰਜਾਬੀ"), ("ro", "Română"), ("rom", "Romani"), ("ru", "Русский"), ("sr", "Српски"), ("sn", "ChiShona"), ("sk", "Slovenčina"),
        ("so", "Soomaali"), ("es", "Español"), ("sw", "Kiswahili"), ("sv", "Svenska"), ("tl", "Tagalog"), ("ta", "தமிழ்"), ("th", "ไทย"),
        ("ti", "ትግርኛ"), ("tr", "Türkçe"), ("tw", "Twi"), ("uk", "Українська"), ("ur", "اردو"), ("vi", "Tiếng Việt"), ("cy", "Cymraeg"),
        ("wo", "Wolof"), ("yo", "Yorùbá"), ("zu", "isiZulu"),
    ];

    private static readonly FrozenDictionary<string, string> Names = All.ToFrozenDictionary(l => l.Code, l => l.Name, StringComparer.Ordinal);

    /// <summary>Every code, the city's own languages first.</summary>
    public static IEnumerable<string> Codes(IReadOnlyList<string> first) => first.Concat(All.Select(l => l.Code).Where(c => !first.Contains(c)));

    /// <summary>What a language is called in itself; its code where nobody knows.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);

    /// <summary>Their names, each kept in its own direction.</summary>
    public static string NamesOf(IEnumerable<string> codes) => string.Join(" · ", codes.Select(c => $"\u2068{NameOf(c)}\u2069"));

    /// <inheritdoc cref="NamesOf(IEnumerable{string})"/>
    public static string NamesOf(IEnumerable<CommunityLanguage> languages) => NamesOf(languages.Select(l => l.Language));

    public static bool Knows(string? code) => code is not null && Names.ContainsKey(code);
}
