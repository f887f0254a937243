using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Commonweal.Platform.Localization;

/// <summary>
/// What the city writes, in as many languages as it has. Immutable; equal where all versions are equal.
/// Whether a translation is up to date, outdated, missing or a fallback follows from the versions and is never stored.
/// </summary>
[JsonConverter(typeof(MultilingualTextJson))]
public sealed class MultilingualText : IEquatable<MultilingualText>
{
    private readonly ImmutableSortedDictionary<string, LanguageText> versions;

    internal MultilingualText(ImmutableSortedDictionary<string, LanguageText> versions) => this.versions = versions;

    /// <summary>A text in no language.</summary>
    public static MultilingualText Empty { get; } = new(ImmutableSortedDictionary.Create<string, LanguageText>(StringComparer.Ordinal));

    /// <summary>The text of each language there is one in.</summary>
    public IReadOnlyDictionary<string, LanguageText> Languages => versions;

    /// <summary>Whether there is no text in any language.</summary>
    public bool IsEmpty => versions.IsEmpty;

    /// <summary>A text written in each of the languages given.</summary>
    public static MultilingualText Of(params (string Language, string Text)[] texts) =>
        texts.Aggregate(Empty, (all, text) => all.Write(text.Language, text.Text));

    /// <summary>The text as written anew in one language; translations made from it become outdated. An empty text takes the language away.</summary>
    public MultilingualText Write(string language, string text) => With(language, new LanguageText(text, TextOrigin.Written));

    /// <summary>The text with a translation made by a person from what <paramref name="from"/> says now.</summary>
    /// <exception cref="ArgumentException">There is no text in the source language, or it is the same language.</exception>
    public MultilingualText Translate(string language, string text, string from) =>
        With(language, Translation(language, text, from, TextOrigin.Translated));

    /// <summary>The text with a translation made by a machine, recognisable as such until <see cref="Review"/>.</summary>
    /// <exception cref="ArgumentException">There is no text in the source language, or it is the same language.</exception>
    public MultilingualText TranslateByMachine(string language, string text, string from) =>
        With(language, Translation(language, text, from, TextOrigin.Machine));

    /// <summary>The text after a person has read a machine's translation and found it right.</summary>
    public MultilingualText Review(string language) =>
        versions.TryGetValue(language, out var version) && version.Origin == TextOrigin.Machine
            ? With(language, version with { Origin = TextOrigin.Translated })
            : this;

    /// <summary>The text with one language set as given; an empty text takes the language away.</summary>
    public MultilingualText With(string language, LanguageText version)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        return string.IsNullOrWhiteSpace(version.Text) ? Without(language) : new(versions.SetItem(language, version));
    }

    /// <summary>The text without one language.</summary>
    public MultilingualText Without(string language) => versions.ContainsKey(language) ? new(versions.Remove(language)) : this;

    /// <summary>How the text stands in one language. A translation of an outdated translation is outdated too.</summary>
    public TextState State(string language) => State(language, hops: 0);

    /// <summary>What a reader of a language is shown: that language, else the first the city's order has, else any.</summary>
    /// <param name="language">The reader's language; a region falls back to its language without being called a fallback.</param>
    /// <param name="order">The city's languages in its order.</param>
    public SpokenText For(string language, IEnumerable<string> order)
    {
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (versions.ContainsKey(tag))
                return Spoken(tag, isFallback: false);
        }

        return (order.FirstOrDefault(versions.ContainsKey) ?? versions.Keys.FirstOrDefault()) is { } other
            ? Spoken(other, isFallback: true)
            : new SpokenText("", language, IsFallback: false, TextState.Missing, IsUnreviewedMachine: false);
    }

    /// <inheritdoc/>
    public bool Equals(MultilingualText? other) => other is not null && versions.SequenceEqual(other.versions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MultilingualText);

    /// <inheritdoc/>
    public override int GetHashCode() => versions.Aggregate(0, (hash, version) => HashCode.Combine(hash, version.Key, version.Value));

    private SpokenText Spoken(string language, bool isFallback)
    {
        var version = versions[language];
        return new SpokenText(version.Text, language, isFallback, State(language), version.Origin == TextOrigin.Machine);
    }

    private TextState State(string language, int hops)
    {
        if (!versions.TryGetValue(language, out var version))
            return TextState.Missing;
        if (version.Origin == TextOrigin.Written)
            return TextState.Written;
        // More hops than languages: the translations name each other as their source.
        if (hops > versions.Count || version.From is not { } from || !versions.TryGetValue(from, out var source)
            || LanguageText.HashOf(source.Text) != version.FromHash)
            return TextState.Outdated;
        return State(from, hops + 1) == TextState.Outdated ? TextState.Outdated : TextState.UpToDate;
    }

    private LanguageText Translation(string language, string text, string from, TextOrigin origin)
    {
        if (language == from || !versions.TryGetValue(from, out var source))
            throw new ArgumentException($"There is nothing in '{from}' to translate into '{language}'.", nameof(from));
        return new LanguageText(text, origin, from, LanguageText.HashOf(source.Text));
    }
}
