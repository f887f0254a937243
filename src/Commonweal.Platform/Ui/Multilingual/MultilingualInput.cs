using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Platform.Ui.Multilingual;

/// <summary>
/// A text in several languages as an editor sends it: <c>Name[en]</c> the words, <c>Name[fr].own</c> written here and not
/// translated, <c>Name[fr].right</c> read again and still right.
/// </summary>
[ModelBinder(typeof(MultilingualBinder))]
public sealed class MultilingualInput
{
    /// <summary>Words by language.</summary>
    public Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Languages whose text was written there, not translated.</summary>
    public HashSet<string> Own { get; } = new(StringComparer.Ordinal);

    /// <summary>Languages whose translation somebody read again and found right.</summary>
    public HashSet<string> Right { get; } = new(StringComparer.Ordinal);

    /// <summary>What is stored, for the form to show.</summary>
    public static MultilingualInput Of(MultilingualText text)
    {
        var input = new MultilingualInput();
        foreach (var (language, version) in text.Languages)
        {
            input.Words[language] = version.Text;
            if (version.Origin == TextOrigin.Written) input.Own.Add(language);
        }
        return input;
    }

    /// <summary>
    /// The stored text with what was typed. The first of the city's languages that has words is the source; the others are
    /// translations of it unless they say they were written there. A translation nobody touched keeps what it was made
    /// from, and so shows as outdated where the source changed.
    /// </summary>
    public MultilingualText ApplyTo(MultilingualText stored, IReadOnlyList<string> languages)
    {
        var source = languages.FirstOrDefault(l => Typed(l).Length > 0);
        var text = stored;
        foreach (var language in languages.OrderByDescending(l => l == source))
        {
            var words = Typed(language);
            var before = stored.Languages.GetValueOrDefault(language);
            if (words.Length == 0) text = text.Without(language);
            else if (language == source || Own.Contains(language)) text = before is { Origin: TextOrigin.Written } && before.Text == words ? text : text.Write(language, words);
            else if (before is not { Origin: not TextOrigin.Written } || before.Text != words || Right.Contains(language)) text = text.Translate(language, words, source!);
        }
        return text;
    }

    /// <summary>Says what is wrong with it; true where nothing is.</summary>
    public bool Check(ModelStateDictionary state, string name, Texts texts, IReadOnlyList<string> languages, int most, bool required = false)
    {
        if (required && !languages.Any(l => Typed(l).Length > 0)) state.AddModelError(Field(name, languages[0]), texts["multilingual.required"]);
        foreach (var language in languages.Where(l => Fields.CleanText.Length(Typed(l)) > most))
            state.AddModelError(Field(name, language), texts.Count("multilingual.tooLong", most));
        return state.GetFieldValidationState(name) != ModelValidationState.Invalid && languages.All(l => state.GetFieldValidationState(Field(name, l)) != ModelValidationState.Invalid);
    }

    /// <summary>Name of the field of a language.</summary>
    public static string Field(string name, string language) => $"{name}[{language}]";

    private string Typed(string language) => Words.GetValueOrDefault(language)?.Trim() ?? "";
}
