using System.Collections.Frozen;
using System.Globalization;

namespace Commonweal.Platform.Localization;

/// <summary>The catalogues of all languages the program speaks, read once from a folder of <c>*.po</c> files.</summary>
public sealed class Catalogues
{
    /// <summary>The language every text exists in.</summary>
    public const string Source = "en";

    private readonly FrozenDictionary<string, Catalogue> byLanguage;
    private readonly Catalogue source;

    private Catalogues(IEnumerable<Catalogue> catalogues)
    {
        byLanguage = catalogues.ToFrozenDictionary(catalogue => catalogue.Language, StringComparer.OrdinalIgnoreCase);
        source = byLanguage.GetValueOrDefault(Source)
            ?? throw new InvalidOperationException($"There is no catalogue {Source}.po: every text must exist in English.");
        All = [source, .. byLanguage.Values.Where(catalogue => catalogue != source).OrderBy(catalogue => catalogue.Language, StringComparer.Ordinal)];
    }

    /// <summary>Every catalogue, English first.</summary>
    public IReadOnlyList<Catalogue> All { get; }

    /// <summary>The tags of all languages, English first.</summary>
    public IEnumerable<string> Languages => All.Select(catalogue => catalogue.Language);

    /// <summary>Reads every <c>*.po</c> of a folder; the file's name is the language's tag.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    /// <exception cref="PoFormatException">A file is not a catalogue.</exception>
    public static Catalogues Load(string folder) =>
        new(Directory.EnumerateFiles(folder, "*.po").Select(path => new Catalogue(Path.GetFileNameWithoutExtension(path), PoFile.Load(path))));

    /// <summary>Catalogues from files already read; the file's name without its ending is the language's tag.</summary>
    public static Catalogues Of(params IEnumerable<PoFile> files) =>
        new(files.Select(file => new Catalogue(Path.GetFileNameWithoutExtension(file.Name), file)));

    /// <summary>Whether the program speaks a language.</summary>
    public bool Knows(string language) => byLanguage.ContainsKey(language);

    /// <summary>The catalogue of a language or of its nearest parent (<c>fr-CA</c> → <c>fr</c>); English where there is none.</summary>
    public Catalogue For(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (byLanguage.TryGetValue(tag, out var found))
                return found;
        }

        return source;
    }

    internal Catalogue Current => For(CultureInfo.CurrentUICulture.Name);

    internal Catalogue English => source;
}
