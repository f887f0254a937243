using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Volunteering;

/// <summary>Somebody offers help. Days only; name, contact and words are encrypted and go when their purpose ends.</summary>
internal sealed class HelpOffer : IVersioned
{
    public const int LongestName = 100, LongestWords = 1000;

    /// <summary>Name of the key behind receipts.</summary>
    public const string ReceiptPurpose = "help-receipts";

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid WayId { get; init; }

    /// <summary>Made with the form, so that sending it twice makes one offer.</summary>
    public required Guid Once { get; init; }

    public required byte[] NameSealed { get; set; }

    /// <summary>An e-mail address or a phone number, encrypted.</summary>
    public required byte[] ContactSealed { get; set; }

    /// <summary>Whether the contact is an e-mail address; else it is a phone number.</summary>
    public required bool ByEmail { get; init; }

    /// <summary>What the person wrote, encrypted; null where nothing.</summary>
    public byte[]? WordsSealed { get; set; }

    /// <summary>Language in which the person is answered.</summary>
    public required string Language { get; init; }

    /// <summary>Languages the person speaks.</summary>
    public List<string> Speaks { get; init; } = [];

    public OfferState State { get; set; }

    /// <summary>What the city answered, encrypted.</summary>
    public byte[]? AnswerSealed { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    public required DateOnly OfferedOn { get; init; }

    /// <summary>When its purpose ends: with the post, or earlier where the offer was taken back or declined. It is kept a month longer.</summary>
    public required DateOnly EndsOn { get; set; }

    public required byte[] ReceiptLookup { get; init; }

    public required int ReceiptKey { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<HelpOffer>(e =>
    {
        e.ToTable("help_offer");
        e.Property(o => o.Language).HasMaxLength(20);
        e.Property(o => o.ReceiptLookup).HasMaxLength(32);
        e.HasIndex(o => o.ReceiptLookup).IsUnique();
        e.HasIndex(o => o.Once).IsUnique();
        e.HasIndex(o => new { o.WayId, o.State, o.OfferedOn, o.Id });
        e.HasIndex(o => new { o.State, o.OfferedOn, o.Id });
        e.HasIndex(o => new { o.EndsOn, o.Id });
        e.HasOne<WayToHelp>().WithMany().HasForeignKey(o => o.WayId).OnDelete(DeleteBehavior.Restrict);
    });
}

/// <summary>Where an offer stands.</summary>
internal enum OfferState
{
    /// <summary>Nobody has answered yet.</summary>
    New,
    /// <summary>The person helps.</summary>
    Agreed,
    /// <summary>Not this time; the place is free again.</summary>
    Declined,
    /// <summary>The person took it back; the place is free again.</summary>
    Withdrawn,
}
