using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Challenges;

/// <summary>Something a community says should be different. Proposals answer it.</summary>
internal sealed class Challenge : IVersioned, ITellsOfChanges
{
    public const int LongestTitle = 150, LongestWords = 1500;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid RoundId { get; init; }

    public required MultilingualText Title { get; set; }

    public MultilingualText Words { get; set; } = MultilingualText.Empty;

    /// <summary>Who named it; null where several did, or a consultation.</summary>
    public Guid? CommunityId { get; set; }

    public string? DistrictCode { get; set; }

    /// <summary>What it came from, as <c>kind/key</c>; null where it was named here.</summary>
    public string? Origin { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>No longer offered; proposals that answered it keep it.</summary>
    public bool Withdrawn { get; set; }

    /// <summary>What became of it, as last worked out from the proposals that answer it and the count.</summary>
    public ChallengeStand Stand { get; set; }

    /// <summary>Its round is open, so everybody may read it.</summary>
    public bool IsPublic { get; set; }

    /// <summary>Stable word for what became of it.</summary>
    public string StandWord => Withdrawn ? "withdrawn" : Stand switch { ChallengeStand.Answered => "answered", ChallengeStand.Chosen => "chosen", ChallengeStand.NotChosen => "not-chosen", _ => "taken" };

    void ITellsOfChanges.TellOfChange(CommonwealDb db)
    {
        if (Origin is not null) db.Publish(new ChallengeChanged(Id, Version, Origin, StandWord, IsPublic));
    }

    internal static void Map(ModelBuilder model) => model.Entity<Challenge>(e =>
    {
        e.ToTable("fund_challenge");
        e.Property(c => c.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(c => c.Words).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(c => c.DistrictCode).HasMaxLength(40);
        e.Property(c => c.Origin).HasMaxLength(100);
        e.HasIndex(c => new { c.RoundId, c.On, c.Id });
        // What comes from elsewhere comes once into a round.
        e.HasIndex(c => new { c.RoundId, c.Origin }).IsUnique().HasFilter("origin IS NOT NULL");
        e.HasOne<FundRound>().WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Cascade);
        e.HasOne<Community>().WithMany().HasForeignKey(c => c.CommunityId).OnDelete(DeleteBehavior.SetNull);
        e.HasOne<District>().WithMany().HasForeignKey(c => c.DistrictCode).OnDelete(DeleteBehavior.Restrict);
    });
}

/// <summary>What became of a challenge.</summary>
internal enum ChallengeStand
{
    /// <summary>In a round; nobody has proposed anything for it.</summary>
    Taken,
    /// <summary>A proposal answers it.</summary>
    Answered,
    /// <summary>A project that answers it gets money.</summary>
    Chosen,
    /// <summary>The votes were counted, and no project that answers it gets money.</summary>
    NotChosen,
}
