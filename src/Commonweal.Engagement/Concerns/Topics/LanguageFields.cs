using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;

namespace Commonweal.Engagement.Concerns.Topics;

/// <summary>One text in all languages of the city, as a form shows it.</summary>
/// <param name="Name">Name of the field; each language's is <c>Name[fr]</c>.</param>
/// <param name="Legend">Catalogue key of what it is.</param>
/// <param name="Text">What is kept now.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Rows">Lines; one for a short text.</param>
internal sealed record LanguageFields(string Name, string Legend, MultilingualText Text, IReadOnlyDictionary<string, string?> Typed, int Rows = 1)
{
    /// <summary>What stands in a language's field.</summary>
    public string? In(string language) => Typed.TryGetValue(language, out var typed) ? typed : Text.Languages.GetValueOrDefault(language)?.Text;

    /// <summary>
    /// The text with what was typed: words of the city's first language are written, those of the others are their
    /// translation, so that it shows when the first changes.
    /// </summary>
    public static MultilingualText Apply(MultilingualText text, IReadOnlyDictionary<string, string?> typed, IReadOnlyList<string> languages)
    {
        foreach (var language in languages)
        {
            var words = typed.GetValueOrDefault(language)?.Trim() ?? "";
            if (words == (text.Languages.GetValueOrDefault(language)?.Text ?? "")) continue;
            text = words.Length > 0 && language != languages[0] && text.Languages.ContainsKey(languages[0])
                ? text.Translate(language, words, languages[0]) : text.Write(language, words);
        }
        return text;
    }

    /// <summary>The first language whose words are too long, or null.</summary>
    public static string? TooLong(IReadOnlyDictionary<string, string?> typed, int most)
        => typed.FirstOrDefault(t => t.Value is { } words && CleanText.Length(words) > most).Key;
}
