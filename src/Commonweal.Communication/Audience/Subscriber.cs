using Commonweal.Communication.Audience.Topics;
using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience;

/// <summary>Somebody who wants to hear from the city: about what, where, in which languages. How to reach them stands in <see cref="Channel"/>.</summary>
internal sealed class Subscriber : IVersioned
{
    public const int MostLanguages = 3, LongestOrganisation = 120;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>Languages in which they want to read, the first first.</summary>
    public required List<string> Languages { get; set; }

    /// <summary>The organisation that subscribes; null for a person, whose name nobody asks.</summary>
    public string? Organisation { get; set; }

    /// <summary>Nothing is sent through this day; null where nothing is paused.</summary>
    public DateOnly? PausedUntil { get; set; }

    /// <summary>At least one of their channels is proven: they count as reached.</summary>
    public bool IsReached { get; set; }

    public required DateOnly SinceOn { get; init; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Subscriber>(e =>
        {
            e.ToTable("subscriber");
            e.Property(s => s.Organisation).HasMaxLength(LongestOrganisation);
        });
        model.Entity<SubscriberTopic>(e =>
        {
            e.ToTable("subscriber_topic");
            e.HasKey(t => new { t.TopicId, t.SubscriberId });
            e.HasIndex(t => t.SubscriberId);
            e.HasOne<Subscriber>().WithMany().HasForeignKey(t => t.SubscriberId);
            e.HasOne<NewsTopic>().WithMany().HasForeignKey(t => t.TopicId);
        });
        model.Entity<SubscriberDistrict>(e =>
        {
            e.ToTable("subscriber_district");
            e.HasKey(d => new { d.DistrictCode, d.SubscriberId });
            e.Property(d => d.DistrictCode).HasMaxLength(40);
            e.HasIndex(d => d.SubscriberId);
            e.HasOne<Subscriber>().WithMany().HasForeignKey(d => d.SubscriberId);
            e.HasOne<District>().WithMany().HasForeignKey(d => d.DistrictCode);
        });
    }
}

/// <summary>A topic they chose.</summary>
[NotAudited]
internal sealed class SubscriberTopic
{
    public required Guid SubscriberId { get; init; }

    public required Guid TopicId { get; init; }
}

/// <summary>A district they chose. Whoever chose none hears of all of them.</summary>
[NotAudited]
internal sealed class SubscriberDistrict
{
    public required Guid SubscriberId { get; init; }

    public required string DistrictCode { get; init; }
}
