using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commonweal.Platform.Data;

/// <summary>What a search found.</summary>
/// <param name="Keys">Keys of rows.</param>
/// <param name="AreAll">Whether these are all that hold a word beginning so; else they are among the newest.</param>
public sealed record Matches(IReadOnlyList<Guid> Keys, bool AreAll);

/// <summary>How many rows a search reads.</summary>
/// <param name="First">Rows among which nearly every word people search for is found often enough.</param>
/// <param name="Newest">Rows among which a frequent word is found often enough; a table with no more is searched for parts of words.</param>
/// <param name="Compared">Rows of which it is seen where words that are all frequent meet.</param>
/// <param name="Frequent">A word with so many among the newest is frequent.</param>
internal sealed record SearchReach(int First, int Newest, int Compared, int Frequent)
{
    public static SearchReach Usual { get; } = new(4096, 65_536, 16_384, 100);
}

/// <summary>Declares which text column of a table can be searched by words, and searches it.</summary>
public static class Searching
{
    private const string Annotation = "Commonweal:Search";

    /// <summary>Makes one text property searchable. The entity's key must be a Guid named Id.</summary>
    public static EntityTypeBuilder<T> IsSearchable<T>(this EntityTypeBuilder<T> entity, string property) where T : class
    {
        entity.Metadata.SetAnnotation(Annotation, property);
        return entity;
    }

    internal static IEnumerable<(string Table, string Column)> Columns(CommonwealDb db)
        => db.Model.GetEntityTypes().Where(t => t.FindAnnotation(Annotation) is not null).Select(Column);

    internal static (string Table, string Column) Column<T>(CommonwealDb db) => Column(db.Model.FindEntityType(typeof(T))!);

    /// <summary>
    /// Rows of <typeparamref name="T"/> whose searchable column holds every one of <paramref name="words"/>, without regard
    /// to case and accents; words under three letters are passed over. In a large table words are found by their beginning,
    /// and inside other words only where none begins so. However many the rows, little is read: of frequent words that seldom
    /// meet the search compares the newest rows only.
    /// </summary>
    public static Task<Matches> FindAsync<T>(CommonwealDb db, string words, int most, CancellationToken stop) where T : class
        => FindAsync<T>(db, words, most, SearchReach.Usual, stop);

    internal static async Task<Matches> FindAsync<T>(CommonwealDb db, string words, int most, SearchReach reach, CancellationToken stop) where T : class
    {
        string[] wanted = [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= 3 && !w.EnumerateRunes().All(IsMark)).Take(10)];
        if (wanted.Length == 0) return new Matches([], AreAll: true);
        var last = await db.Dialect.LastArrivalAsync<T>(db, stop);
        if (last <= reach.Newest)
        {
            if (!db.Dialect.FindsNewestFirst && last > reach.First && await PartsAsync(last - reach.First) is var newest && newest.Count == most) return Of(newest);
            return Of(await PartsAsync(0));
        }
        if (!Array.TrueForAll(wanted, IsWord)) return Of(await PartsAsync(0));

        if (wanted.Length == 1)
        {
            if (!db.Dialect.FindsNewestFirst && await WordsAsync(wanted, last - reach.First, most) is var newest && newest.Count == most) return Of(newest);
            return Of(await WordsAsync(wanted, 0, most) is { Count: > 0 } all ? all : await PartsAsync(0));
        }

        // A list of every second row is as long as the table: where all are such, only the newest are compared.
        if (await AreFrequentAsync<T>(db, wanted, last - reach.Newest, reach, stop)) return new Matches(await WordsAsync(wanted, last - reach.Compared, most), AreAll: false);
        var found = await WordsAsync(wanted, 0, most);
        if (found.Count > 0) return Of(found);
        foreach (var word in wanted)
            if ((await WordsAsync([word], 0, 1)).Count == 0) return Of(await PartsAsync(0));
        return Of([]);

        Task<List<Guid>> PartsAsync(long after) => db.Dialect.SearchPartsAsync<T>(db, wanted, after, most, stop);

        Task<List<Guid>> WordsAsync(IReadOnlyList<string> beginnings, long after, int enough) => db.Dialect.SearchWordsAsync<T>(db, beginnings, after, enough, stop);

        Matches Of(List<Guid> keys) => new(keys, AreAll: keys.Count < most);
    }

    /// <summary>Whether every one of the words is frequent.</summary>
    private static async Task<bool> AreFrequentAsync<T>(CommonwealDb db, string[] words, long after, SearchReach reach, CancellationToken stop) where T : class
    {
        var (table, known, now) = (Column<T>(db).Table, db.Dialect.Frequent, db.Now);
        if (Array.TrueForAll(words, w => known.Contains(table, w, now))) return true;
        var often = await db.Dialect.CountWordsAsync<T>(db, words, after, reach.Frequent, stop);
        foreach (var (word, _) in words.Zip(often).Where(w => w.Second == reach.Frequent)) known.Add(table, word, now);
        return often.TrueForAll(n => n == reach.Frequent);
    }

    /// <summary>The forms in which a word stands in a text: alone, and in Arabic and Hebrew behind what is written together with it.</summary>
    internal static IEnumerable<string> Forms(string word) => (word[0] switch
    {
        >= '\u0620' and <= '\u06ff' => ArabicBefore,
        >= '\u05d0' and <= '\u05ea' => HebrewBefore,
        _ => NothingBefore,
    }).Select(before => before + word);

    private static readonly string[] NothingBefore = [""];
    private static readonly string[] ArabicBefore = ["", "ال", "و", "وال", "ب", "بال", "ل", "لل", "ف", "فال", "ك", "كال"];
    private static readonly string[] HebrewBefore = ["", "ה", "ו", "וה", "ב", "ל", "מ", "כ", "ש"];

    /// <summary>Letters, digits and their marks: what both databases keep together as a word.</summary>
    private static bool IsWord(string word) => char.IsLetterOrDigit(word, 0) && word.EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune)
        is <= UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber);

    /// <summary>An accent alone, which is nothing where accents are passed over.</summary>
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static (string Table, string Column) Column(IEntityType type)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var property = type.FindProperty((string)type.FindAnnotation(Annotation)!.Value!)!;
        return (table.Name, property.GetColumnName(table)!);
    }
}
