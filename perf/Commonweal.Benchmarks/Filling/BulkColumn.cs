using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Commonweal.Benchmarks.Filling;

/// <summary>A column of the model and how a property's value is stored in it.</summary>
internal sealed record BulkColumn(string Name, IProperty Property, ValueConverter? Converter)
{
    /// <summary>The value as the database keeps it, or null.</summary>
    internal object? ValueOf(object entity)
    {
        var value = Property.PropertyInfo!.GetValue(entity);
        return value is null || Converter is null ? value : Converter.ConvertToProvider(value);
    }

    internal static (string Table, IReadOnlyList<BulkColumn> Columns) Of<T>(DbContext db) where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        return (table.Name, [.. type.GetProperties().Select(p => new BulkColumn(p.GetColumnName(table)!, p, p.GetTypeMapping().Converter))]);
    }
}
