using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations;

/// <summary>
/// A voice in one consultation. Its key is random, or a keyed hash of a proven address or of a code on paper: one person,
/// one voice, and nothing here says whose. Not audited: a trail of voices would tell who spoke when.
/// </summary>
[NotAudited]
internal sealed class Participant
{
    public required Guid Id { get; init; }

    public required Guid ConsultationId { get; init; }

    /// <summary>Its number in the files it was brought in from.</summary>
    public int? Number { get; init; }

    /// <summary>Language of the page on which it began.</summary>
    public required string Language { get; init; }

    /// <summary>The organisation that handed out the code.</summary>
    public Guid? CommunityId { get; init; }

    /// <summary>Address to hear what becomes of it, encrypted, where one was left.</summary>
    public byte[]? ContactSealed { get; set; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<Participant>(e =>
        {
            e.ToTable("consultation_participant");
            e.Property(p => p.Language).HasMaxLength(20);
            e.HasIndex(p => p.ConsultationId);
            e.HasIndex(p => p.ConsultationId, "ix_consultation_participant_told").HasFilter("contact_sealed IS NOT NULL");
            e.HasOne<Consultation>().WithMany().HasForeignKey(p => p.ConsultationId);
        });
        model.Entity<StatementVote>(e =>
        {
            e.ToTable("statement_vote");
            e.HasKey(v => new { v.ParticipantId, v.Statement });
            e.HasOne<Participant>().WithMany().HasForeignKey(v => v.ParticipantId);
        });
    }
}

/// <summary>What a voice says to a statement: one row, replaced when it changes. It carries no time.</summary>
[NotAudited]
internal sealed class StatementVote
{
    public required Guid ParticipantId { get; init; }

    /// <summary>Number of the statement in the consultation.</summary>
    public required int Statement { get; init; }

    /// <summary>1 agrees, 0 passes, -1 disagrees.</summary>
    public required short Said { get; init; }
}
