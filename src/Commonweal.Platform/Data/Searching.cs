using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Commonweal.Platform.Data;

/// <summary>Declares which text column of a table can be searched by words.</summary>
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

    internal static string[] Words(string words)
        => [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= 3).Take(10)];

    private static (string Table, string Column) Column(IEntityType type)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var property = type.FindProperty((string)type.FindAnnotation(Annotation)!.Value!)!;
        return (table.Name, property.GetColumnName(table)!);
    }
}
