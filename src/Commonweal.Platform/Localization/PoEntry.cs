namespace Commonweal.Platform.Localization;

/// <summary>One entry of a PO catalogue: a key and what it says, one text or one for each plural form.</summary>
/// <param name="Key">The symbolic key (msgid).</param>
/// <param name="Context">msgctxt, where given.</param>
/// <param name="IsPlural">Whether the entry has plural forms (msgid_plural).</param>
/// <param name="Texts">msgstr, or msgstr[0], msgstr[1] … in order.</param>
/// <param name="IsFuzzy">Marked by a translator's tool as not to be trusted yet: counts as missing.</param>
/// <param name="Line">Where the entry begins.</param>
public sealed record PoEntry(
    string Key,
    string? Context,
    bool IsPlural,
    IReadOnlyList<string> Texts,
    bool IsFuzzy,
    int Line)
{
    /// <summary>Whether there is something to show: a text in every form, and not fuzzy.</summary>
    public bool IsTranslated => !IsFuzzy && Texts.Count > 0 && Texts.All(text => text.Length > 0);
}
