using Commonweal.Communication.Campaigns;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Acts;

/// <summary>Something that was done to stand with those who were targeted. It names posts and organisations, never a private person.</summary>
internal sealed class SolidarityAct : IVersioned
{
    public const int LongestWhat = 600, LongestBy = 160, LongestWhere = 160;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required ActKind Kind { get; set; }

    public required DateOnly On { get; set; }

    public MultilingualText What { get; set; } = MultilingualText.Empty;

    /// <summary>The post or the organisation that did it.</summary>
    public MultilingualText By { get; set; } = MultilingualText.Empty;

    public MultilingualText Where { get; set; } = MultilingualText.Empty;

    public string? DistrictCode { get; set; }

    public Guid? IncidentId { get; set; }

    public Guid? CampaignId { get; set; }

    /// <summary>The mayor is named in it: in an election period nobody finds it.</summary>
    public bool ShowsMayor { get; set; }

    /// <summary>Since when everybody may read it; null while only the desk does.</summary>
    public DateOnly? PublishedOn { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<SolidarityAct>(e =>
    {
        e.ToTable("solidarity_act");
        e.Property(a => a.What).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(a => a.By).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(a => a.Where).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(a => a.DistrictCode).HasMaxLength(60);
        e.HasIndex(a => new { a.On, a.Id });
        e.HasIndex(a => new { a.IncidentId, a.On });
        e.HasIndex(a => a.CampaignId);
        // The room goes after three years; what was done to stand together stays.
        e.HasOne<Incident>().WithMany().HasForeignKey(a => a.IncidentId).OnDelete(DeleteBehavior.SetNull);
        e.HasOne<Campaign>().WithMany().HasForeignKey(a => a.CampaignId).OnDelete(DeleteBehavior.SetNull);
        e.IsSearchable(nameof(What));
    });
}

internal enum ActKind
{
    Visit,
    Statement,
    Vigil,
    Help,
    Letter,
    Cleaning,
    Other,
}
