namespace Commonweal.Communication.Playbook.Start;

/// <summary>
/// A file of starting words in one language: lines <c>key: words</c>; a key may come again. Translators change these files as they
/// are; the same keys stand in the same order in every language.
/// </summary>
internal sealed class StartText
{
    private readonly ILookup<string, string> words;

    private StartText(IEnumerable<(string Key, string Words)> lines) => words = lines.ToLookup(l => l.Key, l => l.Words, StringComparer.Ordinal);

    public IEnumerable<(string Key, int Count)> Keys => words.Select(g => (g.Key, g.Count()));

    public static StartText Parse(string file)
        => new(file.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(": ", 2)).Select(p => (p[0], p[1].Replace("\\n", "\n", StringComparison.Ordinal).Trim())));

    public static StartText? Read(string language, string name)
    {
        using var stream = typeof(StartText).Assembly.GetManifestResourceStream($"playbook/{language}/{name}.txt");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>The words of a key as lines of one text.</summary>
    public string Text(string key) => string.Join('\n', words[key]);

    public IReadOnlyList<string> All(string key) => [.. words[key]];

    /// <summary>The parts of each line of a key, cut at the bars.</summary>
    public IReadOnlyList<string[]> Rows(string key) => [.. words[key].Select(w => w.Split(" | "))];
}
