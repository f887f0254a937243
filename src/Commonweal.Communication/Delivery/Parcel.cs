using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery;

/// <summary>
/// A dispatch on its way to one recipient. It ends in a named state with its reason, and says where it may have arrived twice.
/// Machinery by the hundred thousand: written by statements, never by saving.
/// </summary>
[NotAudited]
internal sealed class Parcel
{
    public const int LongestReason = 120;

    public required int DispatchNo { get; init; }

    /// <summary>Its number within the dispatch.</summary>
    public required int No { get; init; }

    /// <summary>The subscriber's channel, whose address is looked up when it leaves: whoever stops in time gets nothing.</summary>
    public Guid? ChannelId { get; init; }

    /// <summary>The address, encrypted, of somebody who is no subscriber; null once it ended.</summary>
    public byte[]? AddressSealed { get; set; }

    public required string Language { get; init; }

    public ParcelState State { get; set; }

    /// <summary>Why: an answer's code, never its words, which could hold the address.</summary>
    public string? Reason { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>It was on its way when the program or the connection died: it may have arrived already.</summary>
    public bool MayRepeat { get; set; }

    /// <summary>Who has it in hand.</summary>
    public Guid? Worker { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<Parcel>(e =>
    {
        e.ToTable("parcel");
        e.HasKey(p => new { p.DispatchNo, p.No });
        e.Property(p => p.Language).HasMaxLength(20);
        e.Property(p => p.Reason).HasMaxLength(LongestReason);
        e.Property(p => p.State).HasMaxLength(12);
        e.HasIndex(p => new { p.DispatchNo, p.State, p.No });
        e.HasIndex(p => p.Worker).HasFilter("worker IS NOT NULL");
        e.HasIndex(p => p.NotBefore).HasFilter("state = 'Later'");
        e.HasOne<Dispatch>().WithMany().HasForeignKey(p => p.DispatchNo);
    });
}

internal enum ParcelState
{
    Waiting,
    /// <summary>A worker has it in hand.</summary>
    Taken,
    /// <summary>Tried, and to be tried again after a while.</summary>
    Later,
    /// <summary>The relay, gateway or network has taken it.</summary>
    Sent,
    /// <summary>It is known to have arrived.</summary>
    Delivered,
    /// <summary>It came back after it was taken.</summary>
    Bounced,
    /// <summary>It was not taken, and never will be.</summary>
    Refused,
    /// <summary>It could not leave in time.</summary>
    Expired,
    /// <summary>The recipient no longer wants it, or nothing reaches them there.</summary>
    Suppressed,
    /// <summary>Somebody stopped the dispatch before it left.</summary>
    Cancelled,
}

/// <summary>What became of a parcel in hand.</summary>
/// <param name="State">The state it goes into.</param>
/// <param name="Reason">Why, where it did not simply leave.</param>
/// <param name="Wait">How long it waits for the next attempt.</param>
/// <param name="MayHaveLeft">Nobody knows whether it was taken.</param>
/// <param name="Counts">Whether this was an attempt at the recipient; false where nobody could be reached at all.</param>
internal readonly record struct Outcome(ParcelState State, string? Reason = null, TimeSpan? Wait = null, bool MayHaveLeft = false, bool Counts = true)
{
    /// <summary>There is nobody at the address, now and for good.</summary>
    public bool IsNobodyThere { get; init; }

    /// <summary>What the other end calls it, by which it will tell what became of it; null where it never tells.</summary>
    public IReadOnlyList<string>? References { get; init; }
}
