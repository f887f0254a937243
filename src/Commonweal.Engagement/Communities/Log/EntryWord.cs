using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Log;

/// <summary>An answer or a correction beside an entry, by either side; added, never changed.</summary>
internal sealed class EntryWord : IPartOf
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid EntryId { get; init; }

    /// <summary>Place in the conversation, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>It corrects what the entry says; else it answers.</summary>
    public required bool Corrects { get; init; }

    public required string Words { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The colleague; null where the community wrote.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>Which of the community's delegates wrote.</summary>
    public string? Label { get; init; }

    public bool ByCommunity => AuthorId is null;

    public (string Kind, string Key) Whole => ("contact_entry", EntryId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<EntryWord>(e =>
    {
        e.ToTable("contact_word");
        e.Property(w => w.Label).HasMaxLength(Partner.PartnerCode.LongestLabel);
        e.HasIndex(w => new { w.EntryId, w.Number }).IsUnique();
        e.HasOne<ContactEntry>().WithMany().HasForeignKey(w => w.EntryId).OnDelete(DeleteBehavior.Cascade);
    });
}
