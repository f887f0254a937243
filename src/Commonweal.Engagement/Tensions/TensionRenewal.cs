using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions;

/// <summary>Why an entry was to live longer, in the order of its key.</summary>
internal sealed class TensionRenewal : IPartOf
{
    public long Id { get; init; }

    public required Guid TensionId { get; init; }

    public required string Reason { get; set; }

    public required DateOnly On { get; init; }

    public required DateOnly Until { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("tension", TensionId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<TensionRenewal>(e =>
    {
        e.ToTable("tension_renewal");
        e.Property(r => r.Reason).HasMaxLength(Tension.LongestWords);
        e.HasIndex(r => new { r.TensionId, r.Id });
        e.HasOne<Tension>().WithMany().HasForeignKey(r => r.TensionId);
    });
}
