using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commonweal.Platform.Data;

/// <summary>What a search found.</summary>
/// <param name="Keys">Keys of rows.</param>
/// <param name="AreAll">Whether these are all; else they are among the newest.</param>
public sealed record Matches(IReadOnlyList<Guid> Keys, bool AreAll);

/// <summary>Declares which text column of a table can be searched by words, and searches it.</summary>
public static class Searching
{
    private const string Annotation = "Commonweal:Search";

    /// <summary>Rows among which nearly every word people search for is found often enough.</summary>
    private const int First = 4096;

    /// <summary>Rows among which a frequent word is found often enough.</summary>
    private const int Newest = 65_536;

    /// <summary>A word with so many among these is frequent.</summary>
    private const int Frequent = 100;

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
    /// to case and accents; words under three letters are passed over. Whatever the words and however many the rows, little
    /// is read: what is frequent is found among the newest rows, what is rare has a short list in the index, and for words
    /// that are each frequent but seldom meet the search ends at the newest.
    /// </summary>
    public static async Task<Matches> FindAsync<T>(CommonwealDb db, string words, int most, CancellationToken stop) where T : class
    {
        string[] wanted = [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= 3).Take(10)];
        if (wanted.Length == 0) return new Matches([], AreAll: true);
        var last = await db.Dialect.LastArrivalAsync<T>(db, stop);
        if (last > First)
        {
            var found = await db.Dialect.SearchAsync<T>(db, wanted, last - First, most, stop);
            // What is rarer than this would not be found often enough among the newest either.
            if (last > Newest && found.Count < most && found.Count * (Newest / First) >= most)
                found = await db.Dialect.SearchAsync<T>(db, wanted, last - Newest, most, stop);
            if (found.Count == most) return new Matches(found, AreAll: false);
        }
        var seldomMeet = wanted.Length > 1 && last > Newest;
        foreach (var word in wanted)
            seldomMeet = seldomMeet && (await db.Dialect.SearchAsync<T>(db, [word], last - Newest, Frequent, stop)).Count == Frequent;
        var rest = await db.Dialect.SearchAsync<T>(db, wanted, seldomMeet ? last - Newest : 0, most, stop);
        return new Matches(rest, AreAll: !seldomMeet && rest.Count < most);
    }

    private static (string Table, string Column) Column(IEntityType type)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var property = type.FindProperty((string)type.FindAnnotation(Annotation)!.Value!)!;
        return (table.Name, property.GetColumnName(table)!);
    }
}
