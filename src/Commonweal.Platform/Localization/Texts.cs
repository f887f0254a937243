using System.Globalization;

namespace Commonweal.Platform.Localization;

/// <summary>
/// What the interface says, in the reader's language (<see cref="CultureInfo.CurrentUICulture"/>).
/// Named places in a text are filled in that language's culture: whole numbers with their groups
/// (give a year or a number that is a name as text), <see cref="DateOnly"/> in full with the weekday.
/// </summary>
public sealed class Texts
{
    /// <summary>The environment variable that, set to 1, makes a missing text an exception.</summary>
    public const string StrictVariable = "COMMONWEAL_STRICT_TEXTS";

    private readonly Catalogues catalogues;
    private readonly bool strict;

    /// <summary>Texts out of catalogues; strict where the environment says so.</summary>
    public Texts(Catalogues catalogues)
        : this(catalogues, string.Equals(Environment.GetEnvironmentVariable(StrictVariable), "1", StringComparison.Ordinal))
    {
    }

    internal Texts(Catalogues catalogues, bool strict)
    {
        this.catalogues = catalogues;
        this.strict = strict;
    }

    /// <summary>The catalogue of the reader's language: its tag, name and direction.</summary>
    public Catalogue Current => catalogues.Current;

    /// <summary>The text of a key. Missing: the English text, else the key in brackets.</summary>
    /// <exception cref="MissingTextException">The text is missing and texts are strict.</exception>
    public string this[string key] => Say(catalogues.Current, key, null, []);

    /// <summary>The text of a key with its named places filled.</summary>
    /// <exception cref="MissingTextException">The text or a value is missing and texts are strict.</exception>
    public string this[string key, params (string Name, object? Value)[] values] =>
        Say(catalogues.Current, key, null, values);

    /// <summary>The text of a key in the plural form of <paramref name="n"/>; <c>{n}</c> is that number.</summary>
    /// <exception cref="MissingTextException">The text or a value is missing and texts are strict.</exception>
    public string Count(string key, long n, params (string Name, object? Value)[] values) =>
        Say(catalogues.Current, key, n, [.. values, ("n", n)]);

    /// <summary>The text of a key in another language than the reader's, for letters and messages.</summary>
    /// <exception cref="MissingTextException">The text or a value is missing and texts are strict.</exception>
    public string In(string language, string key, params (string Name, object? Value)[] values) =>
        Say(catalogues.For(language), key, null, values);

    /// <summary>The text of a key in another language, in the plural form of <paramref name="n"/>.</summary>
    /// <exception cref="MissingTextException">The text or a value is missing and texts are strict.</exception>
    public string CountIn(string language, string key, long n, params (string Name, object? Value)[] values) =>
        Say(catalogues.For(language), key, n, [.. values, ("n", n)]);

    /// <summary>Whether a key has a text in the reader's language or in English.</summary>
    public bool Has(string key) => catalogues.Current.Has(key) || catalogues.English.Has(key);

    private string Say(Catalogue catalogue, string key, long? n, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var spoken = catalogue;
        var template = Find(spoken, key, n);
        if (template is null)
        {
            if (strict)
                throw new MissingTextException(spoken.Language, key, place: null);
            spoken = catalogues.English;
            template = Find(spoken, key, n);
        }

        return template is null ? $"[{key}]" : template.Plain ?? Fill(template, values, spoken, key);
    }

    private string Fill(Template template, ReadOnlySpan<(string Name, object? Value)> values, Catalogue spoken, string key) =>
        template.Fill(values, spoken.Culture, spoken.IsRightToLeft, place => OnMissingPlace(spoken.Language, key, place));

    private static Template? Find(Catalogue catalogue, string key, long? n) =>
        n is { } number ? catalogue.Find(key, number) : catalogue.Find(key);

    private void OnMissingPlace(string language, string key, string place)
    {
        if (strict)
            throw new MissingTextException(language, key, place);
    }
}
