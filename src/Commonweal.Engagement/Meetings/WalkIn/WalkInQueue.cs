using System.Security.Cryptography;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>The queue of one meeting without appointment: numbers, never names. Whoever changes anything in it holds its row first.</summary>
[NotAudited]
internal sealed class WalkInQueue
{
    public required Guid MeetingId { get; init; }

    /// <summary>Whether numbers are given.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The number given last.</summary>
    public int LastNumber { get; set; }

    /// <summary>How many numbers are given at most, so that nobody waits for nothing.</summary>
    public int MostNumbers { get; set; } = 200;

    /// <summary>Stands in the QR code at the door: only who is there takes a number.</summary>
    public string DoorWord { get; set; } = NewDoorWord();

    /// <summary>Counts up with every change that the room is told of.</summary>
    public long Revision { get; set; }

    public static string NewDoorWord() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10);

    internal static void Map(ModelBuilder model)
    {
        model.Entity<WalkInQueue>(e =>
        {
            e.ToTable("walk_in_queue");
            e.HasKey(q => q.MeetingId);
            e.Property(q => q.DoorWord).HasMaxLength(20);
            e.HasOne<Meeting>().WithOne().HasForeignKey<WalkInQueue>(q => q.MeetingId);
        });
        model.Entity<WalkInDesk>(e =>
        {
            e.ToTable("walk_in_desk");
            e.Property(d => d.Name).HasMaxLength(WalkInDesk.LongestName);
            e.HasIndex(d => new { d.MeetingId, d.Name }).IsUnique();
            e.HasOne<WalkInQueue>().WithMany().HasForeignKey(d => d.MeetingId);
        });
    }
}
