using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours;

/// <summary>How often a rumour was heard in a language and a district (an empty code where none was given). Kept as hearings come and are moved.</summary>
[NotAudited]
internal sealed class RumourCount
{
    public required Guid RumourId { get; init; }

    public required string Language { get; init; }

    public required string DistrictCode { get; init; }

    public required int Hearings { get; init; }
}

/// <summary>How much was heard in a month, language and district, whatever became of it; the words may be gone by then.</summary>
[NotAudited]
internal sealed class HearingCount
{
    /// <summary>First day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required string Language { get; init; }

    public required string DistrictCode { get; init; }

    public required int Hearings { get; init; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<HearingCount>(e =>
        {
            e.ToTable("hearing_count");
            e.HasKey(c => new { c.Month, c.Language, c.DistrictCode });
            e.Property(c => c.Language).HasMaxLength(20);
            e.Property(c => c.DistrictCode).HasMaxLength(40);
        });
        model.Entity<RumourCount>(e =>
        {
            e.ToTable("rumour_count");
            e.HasKey(c => new { c.RumourId, c.Language, c.DistrictCode });
            e.Property(c => c.Language).HasMaxLength(20);
            e.Property(c => c.DistrictCode).HasMaxLength(40);
            e.HasOne<Rumour>().WithMany().HasForeignKey(c => c.RumourId);
        });
    }
}
