using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Speaking;

/// <summary>Somebody who wants to speak. Name, address and needs are encrypted and gone two weeks after the meeting.</summary>
internal sealed class SpeakerSignUp : IVersioned
{
    public const int LongestName = 120, LongestAbout = 300, LongestNeed = 300;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid MeetingId { get; init; }

    public Guid? SideId { get; init; }

    /// <summary>First come, first heard.</summary>
    public required int Place { get; init; }

    public required int Minutes { get; init; }

    public required string Language { get; init; }

    public byte[]? NameSealed { get; set; }

    public byte[]? EmailSealed { get; set; }

    /// <summary>What the person needs to be able to speak, such as a ramp or an interpreter.</summary>
    public byte[]? NeedSealed { get; set; }

    /// <summary>What it will be about.</summary>
    public byte[]? AboutSealed { get; set; }

    public SpeakerState State { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<SpeakerSignUp>(e =>
    {
        e.ToTable("speaker_sign_up");
        e.Property(s => s.Language).HasMaxLength(20);
        e.HasIndex(s => new { s.MeetingId, s.Place }).IsUnique();
        e.HasOne<SpeakingRound>().WithMany().HasForeignKey(s => s.MeetingId);
        e.HasOne<SpeakingSide>().WithMany().HasForeignKey(s => s.SideId);
    });
}

internal enum SpeakerState
{
    Waiting,
    Spoke,
    Withdrawn,
}
