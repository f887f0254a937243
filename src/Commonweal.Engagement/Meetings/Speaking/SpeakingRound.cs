using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Speaking;

/// <summary>People may sign up to speak at a meeting: how long each, and how long in all.</summary>
internal sealed class SpeakingRound : IVersioned
{
    public const int MostMinutes = 60, MostInAll = 600;

    public required Guid MeetingId { get; init; }

    public int Version { get; set; }

    public bool IsOpen { get; set; }

    /// <summary>How long one person may speak at most.</summary>
    public required int MinutesEach { get; set; }

    /// <summary>How long all speak, or, where there are sides, each side: the same for every one.</summary>
    public required int MinutesInAll { get; set; }

    /// <summary>The place given last.</summary>
    public int LastPlace { get; set; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<SpeakingRound>(e =>
        {
            e.ToTable("speaking_round");
            e.HasKey(r => r.MeetingId);
            e.HasOne<Meeting>().WithOne().HasForeignKey<SpeakingRound>(r => r.MeetingId);
        });
        model.Entity<SpeakingSide>(e =>
        {
            e.ToTable("speaking_side");
            e.Property(s => s.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
            e.HasIndex(s => new { s.MeetingId, s.Order }).IsUnique();
            e.HasOne<SpeakingRound>().WithMany().HasForeignKey(s => s.MeetingId);
        });
        SpeakerSignUp.Map(model);
    }
}

/// <summary>A side of a forum or a dialogue, and how long it spoke. A side is what somebody speaks for, never who somebody is.</summary>
internal sealed class SpeakingSide : IVersioned
{
    public const int LongestName = 80, Most = 8;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid MeetingId { get; init; }

    public required int Order { get; init; }

    public required MultilingualText Name { get; set; }

    /// <summary>Seconds it spoke, as kept at the meeting.</summary>
    public int Seconds { get; set; }
}
