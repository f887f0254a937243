using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Audit;

/// <summary>
/// One thing somebody did: a write, a read of personal data, an export, a sign-in. Written in the transaction it
/// tells of, numbered and hash-linked afterwards by the sealer.
/// </summary>
public sealed class AuditRecord
{
    /// <summary>Order of writing; gaps are possible before sealing.</summary>
    public long Id { get; init; }

    /// <summary>When; only the day where a resident acted.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>An account's key, <c>resident</c> or <c>system</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done: <c>created</c>, <c>changed</c>, <c>deleted</c>, <c>read</c>, <c>exported</c>, <c>signed-in</c> …</summary>
    public required string Action { get; init; }

    /// <summary>Kind of the subject: <c>concern</c>, <c>account</c> …</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Key of the subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Names of what changed, never the values of personal fields.</summary>
    public string? Details { get; init; }

    /// <summary>Place in the chain; null until sealed.</summary>
    public long? Number { get; set; }

    /// <summary>SHA-256 over the previous hash and this record; null until sealed.</summary>
    public byte[]? Hash { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<AuditRecord>(e =>
    {
        e.ToTable("audit");
        e.Property(a => a.Actor).HasMaxLength(40);
        e.Property(a => a.Action).HasMaxLength(40);
        e.Property(a => a.SubjectKind).HasMaxLength(60);
        e.Property(a => a.Subject).HasMaxLength(100);
        e.HasIndex(a => a.Number).IsUnique().HasFilter("number IS NOT NULL");
        e.HasIndex(a => a.Id).HasFilter("number IS NULL").HasDatabaseName("ix_audit_unsealed");
        e.HasIndex(a => new { a.SubjectKind, a.Subject, a.Id });
        e.HasIndex(a => new { a.Actor, a.Id });
    });
}
