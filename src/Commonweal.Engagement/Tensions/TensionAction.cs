using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions;

/// <summary>What was agreed to be done about it, by whom (a post, a department, an association), by when, and what came of it.</summary>
internal sealed class TensionAction : IPartOf, IVersioned
{
    public const int LongestWho = 200;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid TensionId { get; init; }

    public required string Words { get; set; }

    /// <summary>Who does it: a post, a department or an association, never a person's name.</summary>
    public required string Who { get; set; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly AgreedOn { get; init; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>What came of it.</summary>
    public string? Outcome { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("tension", TensionId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<TensionAction>(e =>
    {
        e.ToTable("tension_action");
        e.Property(a => a.Words).HasMaxLength(Tension.LongestWords);
        e.Property(a => a.Who).HasMaxLength(LongestWho);
        e.Property(a => a.Outcome).HasMaxLength(Tension.LongestWords);
        e.HasIndex(a => new { a.TensionId, a.DueOn });
        e.HasOne<Tension>().WithMany().HasForeignKey(a => a.TensionId);
    });
}
