using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Audit;

/// <summary>The kinds of subject the trail tells of: tables, and a few things that are none.</summary>
internal static class AuditKinds
{
    private static readonly string[] WithoutTable = ["audit", "data_class", "job", "key", "mail"];

    internal static IEnumerable<string> All(CommonwealDb db) => db.Model.GetEntityTypes()
        .Where(t => AuditWriting.IsAudited(t.ClrType) && !t.IsOwned() && !typeof(IPartOf).IsAssignableFrom(t.ClrType))
        .Select(t => t.GetTableName()).OfType<string>().Concat(WithoutTable).Distinct(StringComparer.Ordinal);
}
