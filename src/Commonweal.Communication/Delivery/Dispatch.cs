using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery;

/// <summary>One text on its way to many by one channel. What becomes of each is a <see cref="Parcel"/>.</summary>
internal sealed class Dispatch : IVersioned
{
    /// <summary>Its number, by which people speak of it.</summary>
    public int No { get; init; }

    public int Version { get; set; }

    public required Medium Medium { get; init; }

    public required Lane Lane { get; init; }

    /// <summary>What it belongs to, such as <c>message/KEY</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>What it is called at the desk.</summary>
    public required string Title { get; init; }

    public DispatchState State { get; set; } = DispatchState.Running;

    /// <summary>Whom it goes to: a <see cref="Audience.Segment"/>, as JSON; null where another module named the recipients.</summary>
    public string? Segment { get; init; }

    /// <summary>Everybody it goes to has a parcel.</summary>
    public bool IsFilled { get; set; }

    /// <summary>How many have one so far, and the channel that got the last.</summary>
    public int Filled { get; set; }

    /// <inheritdoc cref="Filled"/>
    public Guid? FilledTo { get; set; }

    /// <summary>Nothing leaves before.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>What has not left by then never will: an old warning is worse than none.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When the last parcel ended.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Dispatch>(e =>
        {
            e.ToTable("dispatch");
            e.HasKey(d => d.No);
            e.Property(d => d.No).ValueGeneratedOnAdd();
            e.Property(d => d.Origin).HasMaxLength(120);
            e.Property(d => d.Title).HasMaxLength(200);
            // A handler that runs twice asks once.
            e.HasIndex(d => new { d.Origin, d.Medium }).IsUnique();
            e.HasIndex(d => new { d.State, d.Lane, d.No });
            e.HasIndex(d => d.No).HasFilter("NOT is_filled").HasDatabaseName("ix_dispatch_unfilled");
        });
        model.Entity<DispatchText>(e =>
        {
            e.ToTable("dispatch_text");
            e.HasKey(t => new { t.DispatchNo, t.Language });
            e.Property(t => t.Language).HasMaxLength(20);
            e.HasOne<Dispatch>().WithMany().HasForeignKey(t => t.DispatchNo);
        });
    }
}

/// <summary>What a dispatch says in one language, with <c>{stop}</c> and <c>{mine}</c> where each reader's own links go.</summary>
[NotAudited]
internal sealed class DispatchText
{
    public int DispatchNo { get; set; }

    public required string Language { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>The same as HTML; null where the medium has none.</summary>
    public string? Html { get; init; }

    /// <summary>Where to read all of it, for media that show a link apart from the words; null where it stands nowhere.</summary>
    public string? Link { get; init; }

    /// <summary>When the first parcel in this language had left.</summary>
    public DateTimeOffset? FirstAt { get; init; }
}

/// <summary>What it travels by.</summary>
internal enum Medium
{
    Email,
    Sms,
    WhatsApp,
    Push,
    Telegram,
    Mastodon,
}

internal enum Lane
{
    /// <summary>Goes before everything else.</summary>
    Urgent,
    Bulk,
}

internal enum DispatchState
{
    Running,
    Paused,
    /// <summary>Somebody stopped it; parcels that had not left are being cancelled.</summary>
    Cancelling,
    Cancelled,
    Done,
}
