using System.Text.RegularExpressions;
using Commonweal.Platform.Localization;
using Commonweal.Web;

namespace Commonweal.UnitTests.Localization;

/// <summary>Nothing is said in one language only, and nothing is said that nobody asks for.</summary>
public partial class CataloguesAreCompleteTests
{
    /// <summary>
    /// Keys no literal in the sources names, not even by its beginning: keys composed as <c>"concern.state." + word</c> or
    /// <c>$"tell.{step}.title"</c> are found by themselves and do not belong here.
    /// </summary>
    private static readonly string[] UnnamedPrefixes =
    [
        "common.", // words every slice may need
        "errors.", // by status code and reason
    ];

    private static readonly string Locales = Path.Combine(ReferenceData.Repository, "locales");
    private static readonly PoFile English = PoFile.Load(Path.Combine(Locales, "en.po"));

    public static TheoryData<string> Complete => ["en", "fr", "ar"];

    [Theory]
    [MemberData(nameof(Complete))]
    public void Catalogue_HasTheKeysOfEnglish(string language)
    {
        var keys = Load(language).Entries.Where(entry => entry.IsTranslated).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var english = English.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], english.Except(keys).Select(key => "missing or empty: " + key));
        Assert.Equal([], keys.Except(english).Select(key => "not in English: " + key));
    }

    [Theory]
    [MemberData(nameof(Complete))]
    public void Catalogue_HasThePlacesOfEnglish(string language)
    {
        var english = English.Entries.ToDictionary(entry => entry.Key, entry => Places(entry.Texts[^1]), StringComparer.Ordinal);
        var wrong = Load(language).Entries
            .Where(entry => english.ContainsKey(entry.Key))
            .Where(entry => entry.IsPlural
                ? !Places(entry.Texts[^1]).SetEquals(english[entry.Key]) || entry.Texts.Any(text => !Places(text).Append("n").ToHashSet(StringComparer.Ordinal).SetEquals(english[entry.Key].Append("n")))
                : !Places(entry.Texts[0]).SetEquals(english[entry.Key]))
            .Select(entry => $"{language}.po, line {entry.Line}: {entry.Key}");
        Assert.Equal([], wrong);
    }

    [Theory]
    [MemberData(nameof(Complete))]
    public void Catalogue_HasAllPluralForms(string language)
    {
        var forms = PluralRules.Cardinal(language).Categories.Count;
        var plurals = English.Entries.Where(entry => entry.IsPlural).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var wrong = Load(language).Entries
            .Where(entry => entry.IsPlural != plurals.Contains(entry.Key) || (entry.IsPlural && entry.Texts.Count != forms))
            .Select(entry => $"{language}.po, line {entry.Line}: {entry.Key}");
        Assert.Equal([], wrong);
    }

    [Theory]
    [MemberData(nameof(Complete))]
    public void Catalogue_SaysItsLanguage(string language)
    {
        var file = Load(language);
        Assert.Equal(language, file.Headers["Language"]);
        Assert.Contains($"nplurals={PluralRules.Cardinal(language).Categories.Count};", file.Headers["Plural-Forms"], StringComparison.Ordinal);
    }

    [Fact]
    public void EveryKeyAskedFor_IsInEnglish()
    {
        var known = English.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var missing = Sources()
            .SelectMany(file => Asked().Matches(file.Text)
                .Select(match => match.Groups["key"].Value)
                .Where(key => !known.Contains(key))
                .Select(key => $"{file.Name}: {key}"))
            .Distinct(StringComparer.Ordinal);
        Assert.Equal([], missing);
    }

    [Fact]
    public void WhatModulesBring_HasItsWords()
    {
        var known = English.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> wanted =
        [
            .. Program.Modules.All.SelectMany(m => m.Permissions).Select(p => "permission." + p.Key),
            .. Program.Modules.All.SelectMany(m => m.DeskLinks).Select(l => l.Title),
            .. Program.Modules.All.SelectMany(m => m.SiteLinks).Select(l => l.Title),
            .. Program.Modules.All.SelectMany(m => m.Doors).SelectMany(d => (string[])[d.Title, d.Text]),
            .. Program.Modules.All.SelectMany(m => m.Feeds).SelectMany(f => (string[])[f.Title, f.Text]),
            .. Program.Modules.All.SelectMany(m => m.Parts).Select(p => p.Title),
            .. Program.Modules.All.SelectMany(m => m.DataClasses).SelectMany(d => (string[])[d.Title, d.Purpose, d.Until]),
        ];
        Assert.Equal([], wanted.Where(key => !known.Contains(key)).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryKeyInEnglish_IsAskedForSomewhere()
    {
        var sources = Sources().ToList();
        var named = sources.SelectMany(file => Literal().Matches(file.Text).Select(match => match.Groups["key"].Value)).ToHashSet(StringComparer.Ordinal);
        var beginnings = sources.SelectMany(file => Beginning().Matches(file.Text).Select(match => match.Groups["key"].Value))
            .Concat(UnnamedPrefixes).Distinct(StringComparer.Ordinal).ToList();
        var unused = English.Entries.Select(entry => entry.Key)
            .Where(key => !named.Contains(key) && !beginnings.Exists(beginning => key.StartsWith(beginning, StringComparison.Ordinal)));
        Assert.Equal([], unused);
    }

    [Theory]
    [InlineData("@T[\"a.b\"]", "a.b")]
    [InlineData("texts[\"a.b.cD\", (\"n\", 1)]", "a.b.cD")]
    [InlineData("<cw-field label=\"a.b\" />", "a.b")]
    [InlineData("Texts.Count(\"a.b\", 3)", "a.b")]
    [InlineData("texts.In(person.Language, \"a.b\")", "a.b")]
    [InlineData("map[\"a.b\"] + file[\"x.json\"]", null)]
    public void Asked_FindsKeys(string source, string? key) =>
        Assert.Equal(key, Asked().Match(source) is { Success: true } match ? match.Groups["key"].Value : null);

    [Theory]
    [InlineData("T[\"concern.state.\" + word]", "concern.state.")]
    [InlineData("T[$\"tell.{step}.title\"]", "tell.")]
    [InlineData("T[\"concern.state\"] + \"a. b\"", null)]
    public void Beginning_FindsComposedKeys(string source, string? beginning) =>
        Assert.Equal(beginning, Beginning().Match(source) is { Success: true } match ? match.Groups["key"].Value : null);

    private static PoFile Load(string language) => PoFile.Load(Path.Combine(Locales, language + ".po"));

    private static HashSet<string> Places(string text) => Place().Matches(text).Select(match => match.Value[1..^1]).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Text)> Sources() =>
        Directory.EnumerateFiles(Path.Combine(ReferenceData.Repository, "src"), "*.cs*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !path.Contains("node_modules", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(ReferenceData.Repository, path), File.ReadAllText(path)));

    [GeneratedRegex(@"\{[a-z][A-Za-z0-9]*\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex("""
        (?: \b(?:T|[Tt]exts)\[ | \.Count(?:In)?\( | \b[Tt]exts\.In\([^")]*, | \bT\.In\([^")]*, | \b(?:text|label|hint|title|legend|empty|caption|button|message|description|summary|heading)-?[a-z]*=)
        \s*"(?<key>[a-z][A-Za-z0-9]*(?:\.[a-z0-9][A-Za-z0-9-]*)+)"
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Asked();

    [GeneratedRegex("""
        "(?<key>[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+)*)"
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Literal();

    [GeneratedRegex("""
        "(?<key>[a-z][A-Za-z0-9]*\.([A-Za-z0-9-]+\.)*)("|\{)
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Beginning();
}
