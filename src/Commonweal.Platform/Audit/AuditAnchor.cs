using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Audit;

/// <summary>Where the chain begins after its oldest part was cleared away: number and hash of the last record that is gone.</summary>
internal sealed class AuditAnchor
{
    public int Id { get; init; } = 1;

    public required long Number { get; set; }

    public required byte[] Hash { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<AuditAnchor>(e =>
    {
        e.ToTable("audit_anchor");
        e.Property(a => a.Id).ValueGeneratedNever();
    });
}
