using Commonweal.Communication.Incidents.Statements;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Communication.Solidarity;

/// <summary>
/// Refuses words that say to which group a suspect belongs, or that show or quote what the act carried: found as in every statement of an
/// incident. A statement is urgent, and its writer may know better; nothing here is urgent, so that the words wait until they are others.
/// </summary>
internal static class RefusedWords
{
    public static void Refuse(this ModelStateDictionary state, Texts texts, string name, MultilingualInput input)
    {
        foreach (var (language, words) in input.Words)
            if (SuspectWords.Find(words, language) is [var found, ..]) Say(state, texts, MultilingualInput.Field(name, language), found);
    }

    /// <summary>A text of which nobody said in which language it is.</summary>
    public static void Refuse(this ModelStateDictionary state, Texts texts, string field, string? words, IEnumerable<string> languages)
    {
        if (!string.IsNullOrWhiteSpace(words) && languages.SelectMany(l => SuspectWords.Find(words, l)).FirstOrDefault() is { } found) Say(state, texts, field, found);
    }

    private static void Say(ModelStateDictionary state, Texts texts, string field, WordsFound found)
        => state.AddModelError(field, texts[found.IsSymbol ? "solidarity.check.symbol" : "solidarity.check.suspect", ("words", found.Words)]);
}
