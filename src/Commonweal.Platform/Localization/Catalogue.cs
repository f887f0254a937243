using System.Collections.Frozen;
using System.Globalization;

namespace Commonweal.Platform.Localization;

/// <summary>Everything the interface can say in one language.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, Template[]> texts;

    internal Catalogue(string language, PoFile file)
    {
        Language = language;
        IsRightToLeft = WritingDirection.IsRightToLeft(language);
        Culture = LanguageCulture.For(language);
        var native = file.Headers.GetValueOrDefault("X-Native-Name", Culture.NativeName);
        NativeName = native;
        Plurals = PluralRules.Cardinal(language);
        texts = file.Entries
            .Where(entry => entry.IsTranslated)
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Texts.Select(text => new Template(text)).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The language's tag, such as <c>ar</c>.</summary>
    public string Language { get; }

    /// <summary>The language's name in itself, such as <c>العربية</c>.</summary>
    public string NativeName { get; }

    /// <summary>Whether the language is written from right to left.</summary>
    public bool IsRightToLeft { get; }

    /// <summary>The value of the <c>dir</c> attribute: <c>rtl</c> or <c>ltr</c>.</summary>
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    /// <summary>How numbers and dates are written in this language; dates are always Gregorian.</summary>
    public CultureInfo Culture { get; }

    /// <summary>All keys that have a text.</summary>
    public IEnumerable<string> Keys => texts.Keys;

    internal PluralRules Plurals { get; }

    internal bool Has(string key) => texts.ContainsKey(key);

    internal Template? Find(string key) => texts.TryGetValue(key, out var forms) ? forms[0] : null;

    internal Template? Find(string key, long n) =>
        texts.TryGetValue(key, out var forms) ? forms[Math.Min(Plurals.FormOf(n), forms.Length - 1)] : null;
}
