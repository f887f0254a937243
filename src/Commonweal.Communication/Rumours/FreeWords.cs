using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Communication.Rumours;

/// <summary>Checks what is typed freely: there, not too long, and without anything that leads to somebody's account.</summary>
internal static class FreeWords
{
    /// <summary>The words, trimmed; what is wrong with them is said beside the field.</summary>
    public static string Check(this ModelStateDictionary state, string field, string? typed, int most, Texts texts, bool optional = false)
    {
        var words = typed?.Trim() ?? "";
        if (words.Length == 0 && !optional) state.AddModelError(field, texts["errors.required"]);
        else if (CleanText.Length(words) > most) state.AddModelError(field, texts["errors.tooLong", ("most", most)]);
        else Refuse(state, field, words, texts);
        return words;
    }

    /// <summary>The same for a text in several languages, whose lengths it checks itself.</summary>
    public static void CheckWords(this MultilingualInput input, ModelStateDictionary state, string field, Texts texts, IReadOnlyList<string> languages, int most, bool optional = false)
    {
        input.Check(state, field, texts, languages, most, required: !optional);
        foreach (var language in languages) Refuse(state, MultilingualInput.Field(field, language), input.Words.GetValueOrDefault(language), texts);
    }

    private static void Refuse(ModelStateDictionary state, string field, string? words, Texts texts)
    {
        if (AccountTraces.Find(words) is { } trace) state.AddModelError(field, texts["rumours.trace", ("trace", trace)]);
    }
}
