using System.Security.Cryptography;
using System.Text;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.Translate;

/// <summary>A paragraph and how a person translated it, for the next time it is written.</summary>
[NotAudited]
internal sealed class TranslationPair
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required string From { get; init; }

    public required string To { get; init; }

    public required byte[] SourceHash { get; init; }

    public required string Source { get; init; }

    public required string Target { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<TranslationPair>(e =>
    {
        e.ToTable("translation_pair");
        e.Property(p => p.From).HasMaxLength(20);
        e.Property(p => p.To).HasMaxLength(20);
        e.Property(p => p.SourceHash).HasMaxLength(32);
        e.HasIndex(p => new { p.From, p.To, p.SourceHash }).IsUnique();
    });
}

/// <summary>Remembers translations paragraph by paragraph.</summary>
internal sealed class TranslationMemory(CommonwealDb db)
{
    /// <summary>Earlier translations of the paragraphs of a text, in their order.</summary>
    public async Task<IReadOnlyList<TranslationPair>> KnownAsync(string text, string from, string to, CancellationToken stop)
    {
        var hashes = Paragraphs(text).Select(HashOf).ToList();
        var known = await db.Set<TranslationPair>().AsNoTracking().Where(p => p.From == from && p.To == to && hashes.Contains(p.SourceHash)).ToListAsync(stop);
        return [.. known.OrderBy(p => hashes.FindIndex(h => h.AsSpan().SequenceEqual(p.SourceHash)))];
    }

    /// <summary>Remembers, with the caller's save, where both texts have as many paragraphs.</summary>
    public async Task RememberAsync(string source, string target, string from, string to, CancellationToken stop)
    {
        var (sources, targets) = (Paragraphs(source), Paragraphs(target));
        if (sources.Length != targets.Length) return;
        var known = (await db.Set<TranslationPair>().Where(p => p.From == from && p.To == to && sources.Select(HashOf).ToList().Contains(p.SourceHash)).ToListAsync(stop)).ToDictionary(p => Convert.ToHexString(p.SourceHash), StringComparer.Ordinal);
        foreach (var (words, translated) in sources.Zip(targets).DistinctBy(p => p.First, StringComparer.Ordinal))
        {
            var hash = HashOf(words);
            if (known.TryGetValue(Convert.ToHexString(hash), out var pair)) pair.Target = translated;
            else db.Add(new TranslationPair { From = from, To = to, SourceHash = hash, Source = words, Target = translated });
        }
    }

    private static string[] Paragraphs(string text) => text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static byte[] HashOf(string paragraph) => SHA256.HashData(Encoding.UTF8.GetBytes(paragraph));
}
