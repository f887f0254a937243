using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations;

/// <summary>The result as last worked out, so that a page opens as fast with a hundred thousand voices as with few.</summary>
[NotAudited]
internal sealed class ConsultationResult
{
    public required Guid ConsultationId { get; init; }

    public required DateTimeOffset At { get; set; }

    public required int Participants { get; set; }

    public required int Votes { get; set; }

    /// <summary>SHA-256 of the votes in the open form: the same votes, seed and method give the same result.</summary>
    public required string InputHash { get; set; }

    /// <summary>The consultation is closed and this stays.</summary>
    public bool IsFinal { get; set; }

    /// <summary>What is shown, as JSON of <see cref="Results.ShownResult"/>; bounded whatever the number of votes.</summary>
    public required string Shown { get; set; }

    /// <summary>Priority of each statement, as JSON: what to show next.</summary>
    public required string Priorities { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<ConsultationResult>(e =>
    {
        e.ToTable("consultation_result");
        e.HasKey(r => r.ConsultationId);
        e.Property(r => r.InputHash).HasMaxLength(64);
        e.HasOne<Consultation>().WithOne().HasForeignKey<ConsultationResult>(r => r.ConsultationId);
    });
}
