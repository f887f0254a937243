using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Mail;

/// <summary>What became of a letter.</summary>
internal enum MailState
{
    /// <summary>In the queue, perhaps after attempts that failed.</summary>
    Waiting,
    /// <summary>The relay has taken it.</summary>
    Sent,
    /// <summary>Written to the mail folder, because no relay is configured.</summary>
    Filed,
    /// <summary>The relay will never take it: the address does not exist or is no address.</summary>
    Refused,
    /// <summary>The relay could not be reached for three days.</summary>
    GivenUp,
}

/// <summary>A letter in the queue. Its address and words are encrypted, and taken away when it has left.</summary>
[NotAudited]
internal sealed class QueuedMail
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public MailState State { get; set; } = MailState.Waiting;

    /// <summary>The whole letter, encrypted; null once it has left.</summary>
    public byte[]? Letter { get; set; }

    /// <summary>Keyed hash of what makes the letter one of a kind.</summary>
    public byte[]? Once { get; init; }

    public int Attempts { get; set; }

    /// <summary>Not before this instant; null where it may leave at once.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Type of the last failure; no message, which could hold the address.</summary>
    public string? LastFailure { get; set; }

    /// <summary>The day it was queued: enough for the end of its keeping.</summary>
    public required DateOnly Day { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<QueuedMail>(e =>
    {
        e.ToTable("mail");
        e.Property(m => m.LastFailure).HasMaxLength(200);
        e.Property(m => m.Once).HasMaxLength(32);
        e.HasIndex(m => m.Once).IsUnique();
        e.HasIndex(m => new { m.State, m.NotBefore });
    });
}
