using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Log;

/// <summary>
/// One contact: who asked, offered and said what. It is never changed afterwards; corrections and answers of both sides
/// stand beside it. Its key is made where it was written down, so that sending it twice records it once.
/// </summary>
internal sealed class ContactEntry : IVersioned
{
    internal const int LongestWords = 4000;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid CommunityId { get; init; }

    public required ContactWay Way { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>What the city asked.</summary>
    public string? Asked { get; init; }

    /// <summary>What the city offered.</summary>
    public string? Offered { get; init; }

    /// <summary>What was heard; where the community wrote, its words.</summary>
    public string? Heard { get; init; }

    /// <summary>The colleague who wrote it down; null where the community did.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>Which of its delegates wrote, such as 'the Saturday desk'.</summary>
    public string? Label { get; init; }

    /// <summary>When it was written down; of one day's contacts the last written stands first.</summary>
    public DateTimeOffset EnteredAt { get; set; }

    /// <summary>Since when words of the community wait for the city, or null.</summary>
    public DateOnly? AwaitsSince { get; set; }

    public bool ByCommunity => AuthorId is null;

    /// <summary>Whether another sending says the same.</summary>
    public bool SaysTheSameAs(ContactEntry other) => CommunityId == other.CommunityId && AuthorId == other.AuthorId && Way == other.Way
        && On == other.On && Asked == other.Asked && Offered == other.Offered && Heard == other.Heard;

    internal static void Map(ModelBuilder model) => model.Entity<ContactEntry>(e =>
    {
        e.ToTable("contact_entry");
        e.Property(c => c.Label).HasMaxLength(Partner.PartnerCode.LongestLabel);
        e.HasIndex(c => new { c.CommunityId, c.On, c.EnteredAt, c.Id });
        e.HasIndex(c => c.On);
        e.HasIndex(c => new { c.CommunityId, c.AwaitsSince }).HasFilter("awaits_since IS NOT NULL");
        e.HasOne<Community>().WithMany().HasForeignKey(c => c.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>How the two met.</summary>
internal enum ContactWay
{
    Met,
    Called,
    Wrote,
    Visited,
}
