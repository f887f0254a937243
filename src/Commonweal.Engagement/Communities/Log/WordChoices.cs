using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;

namespace Commonweal.Engagement.Communities.Log;

/// <summary>What can be added beside an entry, and whether what was typed will do.</summary>
internal static class WordChoices
{
    public static IEnumerable<Choice> Kinds(Texts texts) =>
    [
        new("False", texts["communities.word.answer"], texts["communities.word.answer.hint"]),
        new("True", texts["communities.word.correction"], texts["communities.word.correction.hint"]),
    ];

    /// <summary>What is wrong with the words, or null.</summary>
    public static string? Fault(string? typed, Texts texts)
        => string.IsNullOrWhiteSpace(typed) ? texts["communities.word.empty"]
            : CleanText.Length(typed) > ContactEntry.LongestWords ? texts["errors.tooLong", ("most", ContactEntry.LongestWords)] : null;
}
