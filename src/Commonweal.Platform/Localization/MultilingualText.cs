using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Commonweal.Platform.Localization;

/// <summary>Who made a text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextOrigin>))]
public enum TextOrigin
{
    /// <summary>Written in this language by a person.</summary>
    Written,
    /// <summary>Translated by a person.</summary>
    Translated,
    /// <summary>Translated by a machine and not reviewed by anybody yet.</summary>
    Machine,
}

/// <summary>A text in one language.</summary>
/// <param name="Text">The words.</param>
/// <param name="Origin">Who made them.</param>
/// <param name="From">For a translation: the language it was made from.</param>
/// <param name="FromHash">For a translation: hash of the text it was made from, by which it is known to be outdated.</param>
public sealed record LanguageText(string Text, TextOrigin Origin = TextOrigin.Written, string? From = null, string? FromHash = null);

/// <summary>A text found for a reader.</summary>
/// <param name="Text">The words, empty where the text exists in no language.</param>
/// <param name="Language">Language of the words.</param>
/// <param name="IsFallback">It is not the language asked for, and the page must say so.</param>
public readonly record struct SpokenText(string Text, string Language, bool IsFallback);

/// <summary>What the city writes: one text in several languages, each with its origin. Status is derived, never stored.</summary>
public sealed class MultilingualText : IEquatable<MultilingualText>
{
    /// <summary>No text in any language.</summary>
    public static MultilingualText Empty { get; } = new(ImmutableSortedDictionary<string, LanguageText>.Empty);

    [JsonConstructor]
    internal MultilingualText(ImmutableSortedDictionary<string, LanguageText> languages) => Languages = languages;

    /// <summary>The text of each language.</summary>
    public ImmutableSortedDictionary<string, LanguageText> Languages { get; }

    /// <summary>A text written in the languages given.</summary>
    public static MultilingualText Of(params (string Language, string Text)[] texts)
        => new(texts.Where(t => t.Text.Length > 0).ToImmutableSortedDictionary(t => t.Language, t => new LanguageText(t.Text), StringComparer.Ordinal));

    /// <summary>The same text with one language set; empty words take the language away.</summary>
    public MultilingualText With(string language, LanguageText text)
        => new(text.Text.Length == 0 ? Languages.Remove(language) : Languages.SetItem(language, text));

    /// <summary>The text in a language, else in the first of the city's languages that has it.</summary>
    public SpokenText For(string language, IReadOnlyList<string> order)
    {
        if (Languages.TryGetValue(language, out var own)) return new(own.Text, language, IsFallback: false);
        foreach (var other in order)
            if (Languages.TryGetValue(other, out var text)) return new(text.Text, other, IsFallback: true);
        return Languages.IsEmpty ? new("", language, IsFallback: false) : new(Languages.Values.First().Text, Languages.Keys.First(), IsFallback: true);
    }

    public string ToJson() => JsonSerializer.Serialize(Languages);

    public static MultilingualText FromJson(string json)
        => new(JsonSerializer.Deserialize<ImmutableSortedDictionary<string, LanguageText>>(json)!);

    public bool Equals(MultilingualText? other) => other is not null && Languages.SequenceEqual(other.Languages);

    public override bool Equals(object? obj) => Equals(obj as MultilingualText);

    public override int GetHashCode() => Languages.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
}
