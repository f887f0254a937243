using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Voices;

/// <summary>
/// Somebody who speaks in public for a part of a community, never for all of it, as long as they want to: consent holds
/// for a year, and their own link renews it or takes everything away.
/// </summary>
internal sealed class Voice : IVersioned, IPartOf
{
    internal const int LongestName = 120, LongestWords = 400;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid CommunityId { get; init; }

    public required string Name { get; set; }

    public MultilingualText SpeaksFor { get; set; } = MultilingualText.Empty;

    /// <summary>For whom they do not speak: nobody is taken for a whole community.</summary>
    public MultilingualText NotFor { get; set; } = MultilingualText.Empty;

    /// <summary>How they present themselves, in words of their own choice; may be empty.</summary>
    public MultilingualText OwnWords { get; set; } = MultilingualText.Empty;

    public byte[]? EmailSealed { get; set; }

    /// <summary>Keyed hash by which they find their own record.</summary>
    public byte[]? EmailLookup { get; set; }

    public byte[]? PhoneSealed { get; set; }

    /// <summary>Language in which we write to them.</summary>
    public required string Language { get; set; }

    public DateOnly ConsentedOn { get; private set; }

    /// <summary>The last day the consent holds; afterwards nothing public knows them.</summary>
    public DateOnly ConsentUntil { get; private set; }

    /// <summary>When we last wrote that the consent runs out, or null.</summary>
    public DateOnly? RemindedOn { get; set; }

    /// <summary>The second letter, a week before, went out too.</summary>
    public bool RemindedTwice { get; set; }

    /// <summary>SHA-256 of the secret in their own link.</summary>
    public required byte[] LinkLookup { get; init; }

    /// <summary>The secret itself, encrypted, so that the same link can be sent again.</summary>
    public required byte[] LinkSealed { get; init; }

    public (string Kind, string Key) Whole => ("community", CommunityId.ToString());

    public bool Consents(DateOnly today) => ConsentUntil >= today;

    /// <summary>They agreed on this day, for a year.</summary>
    public void Agree(DateOnly day)
    {
        if (day <= ConsentedOn) return;
        (ConsentedOn, ConsentUntil, RemindedOn, RemindedTwice) = (day, day.AddYears(1), null, false);
    }

    internal static void Map(ModelBuilder model) => model.Entity<Voice>(e =>
    {
        e.ToTable("community_voice");
        e.Property(v => v.Name).HasMaxLength(LongestName);
        e.Property(v => v.Language).HasMaxLength(20);
        e.Property(v => v.SpeaksFor).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(v => v.NotFor).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(v => v.OwnWords).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.HasIndex(v => v.CommunityId);
        e.HasIndex(v => v.ConsentUntil);
        e.HasIndex(v => v.EmailLookup);
        e.HasIndex(v => v.LinkLookup).IsUnique();
        e.HasOne<Community>().WithMany().HasForeignKey(v => v.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}
