using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions;

/// <summary>How many entries of a district and month are gone: all that is left of them, for staff only.</summary>
[NotAudited]
internal sealed class TensionCount
{
    /// <summary>The first day of the month in which it happened.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The district's code; empty for the city as a whole.</summary>
    public required string DistrictCode { get; init; }

    public required int Entries { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<TensionCount>(e =>
    {
        e.ToTable("tension_count");
        e.HasKey(c => new { c.Month, c.DistrictCode });
        e.Property(c => c.DistrictCode).HasMaxLength(40);
    });
}
