using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations;

/// <summary>What became of a statement: a commitment, an objective or a challenge that came from it, as last told.</summary>
internal sealed class StatementFate : IPartOf
{
    /// <summary>What it can become.</summary>
    public const string Commitment = "commitment", Objective = "objective", Challenge = "challenge";

    /// <summary>The first half of what such things name as their origin.</summary>
    public const string Origin = "statement";

    /// <summary>Key of what it became.</summary>
    public required Guid BecameId { get; init; }

    /// <summary>One of <see cref="Commitment"/>, <see cref="Objective"/>, <see cref="Challenge"/>.</summary>
    public required string Kind { get; init; }

    public required Guid ConsultationId { get; init; }

    public required Guid StatementId { get; init; }

    /// <summary>Version of what it became, as last told.</summary>
    public int BecameVersion { get; set; }

    /// <summary>Stable word, as the event of its kind says it.</summary>
    public required string State { get; set; }

    /// <summary>The day promised, or of the decision, or null.</summary>
    public DateOnly? On { get; set; }

    public bool IsPublic { get; set; }

    /// <summary>The part that must be awake to read it.</summary>
    public string Part => Kind switch { Objective => "objectives", Challenge => "funds", _ => "commitments" };

    /// <summary>Path after the language where everybody reads it.</summary>
    public string Path => Kind switch { Objective => "/objectives/", Challenge => "/funds/challenges/", _ => "/commitments/" } + BecameId;

    /// <summary>Shape of its mark.</summary>
    public string Look => State switch { "kept" or "adopted" or "chosen" => "good", "broken" => "bad", "changed" => "soon", "declined" or "not-chosen" or "withdrawn" => "paused", "proposed" => "wait", _ => "info" };

    (string Kind, string Key) IPartOf.Whole => ("consultation", ConsultationId.ToString());

    public static string OriginOf(Guid statement) => $"{Origin}/{statement}";

    internal static void Map(ModelBuilder model) => model.Entity<StatementFate>(e =>
    {
        e.ToTable("statement_fate");
        e.HasKey(f => f.BecameId);
        e.Property(f => f.Kind).HasMaxLength(20);
        e.Property(f => f.State).HasMaxLength(20);
        e.HasIndex(f => f.ConsultationId);
        e.HasOne<Statement>().WithMany().HasForeignKey(f => f.StatementId);
    });
}
