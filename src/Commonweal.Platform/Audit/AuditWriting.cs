using System.Reflection;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Commonweal.Platform.Audit;

/// <summary>Turns what a save is about to write into audit records, one for each subject.</summary>
internal static class AuditWriting
{
    internal static void Record(CommonwealDb db, DbSurroundings around)
    {
        var subjects = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && IsAudited(e.Metadata.ClrType))
            .GroupBy(Subject).ToList();
        if (subjects.Count == 0) return;
        var at = TimeOf(around);
        db.Set<AuditRecord>().AddRange(subjects.Select(s => new AuditRecord
        {
            At = at,
            Actor = around.Actor.Mark,
            Action = Action(s),
            SubjectKind = s.Key.Kind,
            Subject = s.Key.Key,
            Details = Details(s),
        }));
    }

    /// <summary>The instant, or only its day where a resident acts: an exact time could give an anonymous person away.</summary>
    internal static DateTimeOffset TimeOf(DbSurroundings around)
    {
        var now = around.Clock.GetUtcNow();
        return around.Actor.IsResident ? new DateTimeOffset(now.Date, TimeSpan.Zero) : now;
    }

    internal static bool IsAudited(Type type)
        => type != typeof(AuditRecord) && type != typeof(OutboxMessage) && type != typeof(DataProtectionKey)
           && type.GetCustomAttribute<NotAuditedAttribute>() is null;

    private static (string Kind, string Key) Subject(EntityEntry entry)
        => WholeOf(entry) ?? (KindOf(entry), KeyOf(entry));

    private static (string Kind, string Key)? WholeOf(EntityEntry entry)
        => entry.Entity is IPartOf part ? part.Whole
            : AccountParts.AccountOf(entry.Entity) is { } account ? ("account", account.ToString()) : null;

    private static string Action(IGrouping<(string Kind, string Key), EntityEntry> subject)
    {
        var whole = subject.FirstOrDefault(e => WholeOf(e) is null);
        return whole?.State switch { EntityState.Added => "created", EntityState.Deleted => "deleted", _ => "changed" };
    }

    private static string? Details(IGrouping<(string Kind, string Key), EntityEntry> subject)
    {
        var told = subject.SelectMany(e => e switch
        {
            { State: EntityState.Added } when WholeOf(e) is not null => [$"+{KindOf(e)}"],
            { State: EntityState.Deleted } when WholeOf(e) is not null => [$"-{KindOf(e)}"],
            { State: EntityState.Modified } => e.Properties.Where(p => p.IsModified && !p.Metadata.IsConcurrencyToken).Select(p => p.Metadata.Name),
            _ => [],
        }).Distinct(StringComparer.Ordinal);
        var details = string.Join(' ', told);
        return details.Length == 0 ? null : details;
    }

    private static string KindOf(EntityEntry entry) => entry.Metadata.GetTableName() ?? entry.Metadata.ClrType.Name;

    private static string KeyOf(EntityEntry entry)
        => string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p).CurrentValue));
}
