using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns;

/// <summary>'You said, we did': an answered concern that an officer released, told anew without names and exact places.</summary>
internal sealed class PublishedAnswer : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>The concern behind it; never shown in public.</summary>
    public required Guid ConcernId { get; init; }

    public required Guid TopicId { get; init; }

    /// <summary>The district at most; never a point.</summary>
    public string? DistrictCode { get; set; }

    public required MultilingualText YouSaid { get; set; }

    public required MultilingualText WeDid { get; set; }

    /// <summary>A reviewed picture, or null.</summary>
    public Guid? PictureId { get; set; }

    public required DateOnly On { get; init; }

    /// <summary>The day the concern came in, kept here so that other systems can ask for a span of days by an index.</summary>
    public required DateOnly ReceivedOn { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<PublishedAnswer>(e =>
    {
        e.ToTable("published_answer");
        e.Property(a => a.YouSaid).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(a => a.WeDid).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(a => a.DistrictCode).HasMaxLength(40);
        e.HasIndex(a => a.ConcernId).IsUnique();
        e.HasIndex(a => new { a.On, a.Id });
        e.HasIndex(a => new { a.DistrictCode, a.On, a.Id });
        e.HasIndex(a => new { a.TopicId, a.On, a.Id });
        e.HasIndex(a => new { a.TopicId, a.ReceivedOn, a.Id });
        e.IsSearchable(nameof(YouSaid));
        e.HasOne<Concern>().WithMany().HasForeignKey(a => a.ConcernId);
    });
}
