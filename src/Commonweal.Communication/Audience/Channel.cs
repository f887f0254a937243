using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience;

/// <summary>
/// One way of reaching a subscriber, with the proof that they agreed. The address is encrypted and goes when the channel
/// ends; what stays then is its keyed hash, by which a later list cannot bring them back unasked.
/// </summary>
internal sealed class Channel : IVersioned, IPartOf
{
    public const int LongestConsent = 500;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid SubscriberId { get; init; }

    public required ChannelKind Kind { get; init; }

    /// <summary>Keyed hash of the address, by which it is found. It changes only where a browser is given another place.</summary>
    public required byte[] AddressLookup { get; set; }

    /// <summary>The address, encrypted; null when the channel ended.</summary>
    public byte[]? AddressSealed { get; set; }

    public ChannelState State { get; set; }

    /// <summary>What they agreed to, in the words they read, or where the signed paper lies.</summary>
    public required string Consent { get; set; }

    public required ConsentWay ConsentBy { get; set; }

    public required DateOnly ConsentOn { get; set; }

    /// <summary>The day they proved that the address is theirs.</summary>
    public DateOnly? ProvenOn { get; set; }

    /// <summary>Letters that asked for the proof so far: nobody's letter box is filled by somebody else.</summary>
    public int Asked { get; set; }

    /// <summary>Codes typed since the last one was sent: nobody guesses for long.</summary>
    public int Tries { get; set; }

    public DateOnly? EndedOn { get; set; }

    public ChannelEnd? EndedBy { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("subscriber", SubscriberId.ToString());

    public void End(ChannelEnd by, DateOnly today) => (State, AddressSealed, EndedOn, EndedBy) = (ChannelState.Ended, null, today, by);

    internal static void Map(ModelBuilder model) => model.Entity<Channel>(e =>
    {
        e.ToTable("subscriber_channel");
        e.Property(c => c.AddressLookup).HasMaxLength(32);
        e.Property(c => c.Consent).HasMaxLength(LongestConsent);
        e.HasIndex(c => new { c.Kind, c.AddressLookup }).IsUnique();
        e.HasIndex(c => c.SubscriberId);
        // Dispatches walk along it, some thousands at a step.
        e.HasIndex(c => new { c.Kind, c.State, c.Id });
        e.HasIndex(c => new { c.State, c.ConsentOn, c.Id });
        e.HasIndex(c => new { c.State, c.EndedOn, c.Id });
        e.HasOne<Subscriber>().WithMany().HasForeignKey(c => c.SubscriberId);
    });
}

internal enum ChannelKind
{
    Email,
    Sms,
    WhatsApp,
    /// <summary>Notices that a browser shows (Web Push).</summary>
    Push,
}

internal enum ChannelState
{
    /// <summary>Asked for, not proven: nothing but the letter with the link goes there.</summary>
    Waiting,
    /// <summary>Proven: messages go there.</summary>
    Proven,
    /// <summary>Nothing goes there any more.</summary>
    Ended,
}

/// <summary>How consent was given.</summary>
internal enum ConsentWay
{
    /// <summary>By the form on the public site.</summary>
    Form,
    /// <summary>To a colleague at the counter or at an event, on paper.</summary>
    Counter,
    /// <summary>To a list that the city kept before; the list says when and how.</summary>
    Import,
}

/// <summary>Why a channel ended.</summary>
internal enum ChannelEnd
{
    /// <summary>They stopped it on a page.</summary>
    Asked,
    /// <summary>They answered a message with STOP, in whichever language.</summary>
    Replied,
    /// <summary>They asked a colleague.</summary>
    AtCounter,
    /// <summary>There is nobody at the address.</summary>
    Bounced,
    /// <summary>They told their mail program that it was not wanted.</summary>
    Complained,
}
