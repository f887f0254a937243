using Commonweal.Engagement.Communities;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations;

/// <summary>One step of the trail: which organisation was asked first, what was heard, and what changed because of it.</summary>
internal sealed class AskedFirst : IVersioned, IPartOf
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid ConsultationId { get; init; }

    public required Guid CommunityId { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The sheet of codes it handed out, or null.</summary>
    public Guid? SheetId { get; set; }

    public MultilingualText Heard { get; set; } = MultilingualText.Empty;

    public MultilingualText Changed { get; set; } = MultilingualText.Empty;

    (string Kind, string Key) IPartOf.Whole => ("consultation", ConsultationId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<AskedFirst>(e =>
    {
        e.ToTable("consultation_asked_first");
        e.HasIndex(a => new { a.ConsultationId, a.On });
        e.HasIndex(a => a.SheetId).HasFilter("sheet_id IS NOT NULL");
        e.Property(a => a.Heard).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(a => a.Changed).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.HasOne<Consultation>().WithMany().HasForeignKey(a => a.ConsultationId);
        e.HasOne<Community>().WithMany().HasForeignKey(a => a.CommunityId).OnDelete(DeleteBehavior.Restrict);
    });
}

/// <summary>Many like votes on one statement in a short time: about votes, never about who cast them.</summary>
internal sealed class VoteBurst : IPartOf
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid ConsultationId { get; init; }

    public required int Statement { get; init; }

    public required short Said { get; init; }

    public required DateOnly On { get; init; }

    public required int Count { get; set; }

    /// <summary>A moderator looked at it.</summary>
    public bool Seen { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("consultation", ConsultationId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<VoteBurst>(e =>
    {
        e.ToTable("vote_burst");
        e.HasIndex(b => new { b.ConsultationId, b.Statement, b.Said, b.On }).IsUnique();
        e.HasIndex(b => b.Seen);
    });
}
