using System.Collections.Concurrent;

namespace Commonweal.Platform.Data;

/// <summary>
/// Words that were found to be frequent, for an hour: what stands in every tenth row need not be counted with every search.
/// Never a word that stands in few rows, as names do.
/// </summary>
internal sealed class FrequentWords
{
    private const int Most = 2000;
    private static readonly TimeSpan Known = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Table, string Word), DateTimeOffset> words = new();

    public bool Contains(string table, string word, DateTimeOffset now) => words.TryGetValue((table, Plain(word)), out var until) && until > now;

    public void Add(string table, string word, DateTimeOffset now)
    {
        if (words.Count >= Most) words.Clear();
        words[(table, Plain(word))] = now + Known;
    }

    private static string Plain(string word) => word.ToUpperInvariant();
}
