namespace Commonweal.Platform.Localization;

/// <summary>A text the interface needs is in no catalogue, or a place in it was given no value. Thrown only where texts are strict.</summary>
public sealed class MissingTextException(string language, string key, string? place)
    : Exception(place is null ? $"There is no text '{key}' in {language}.po." : $"The text '{key}' in {language}.po has a place {{{place}}} that no value is given for.")
{
    /// <summary>The language looked in.</summary>
    public string Language { get; } = language;

    /// <summary>The key asked for.</summary>
    public string Key { get; } = key;

    /// <summary>The place without a value, where the text itself is there.</summary>
    public string? Place { get; } = place;
}
