using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours;

/// <summary>Hearings were put with others, and can be put back.</summary>
internal sealed class RumourMove : IPartOf
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Where they were; null where they lay among the new ones.</summary>
    public Guid? FromId { get; init; }

    /// <summary>Where they went; null where they were taken out to lie among the new ones again.</summary>
    public Guid? ToId { get; init; }

    /// <summary>The whole rumour was another one in other words.</summary>
    public bool IsMerge { get; init; }

    public int Hearings { get; set; }

    public required DateOnly On { get; init; }

    public DateOnly? UndoneOn { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("rumour", (ToId ?? FromId).ToString()!);

    internal static void Map(ModelBuilder model)
    {
        model.Entity<RumourMove>(e =>
        {
            e.ToTable("rumour_move");
            e.HasIndex(m => new { m.ToId, m.On });
            e.HasIndex(m => new { m.FromId, m.On });
        });
        model.Entity<MovedHearing>(e =>
        {
            e.ToTable("rumour_moved_hearing");
            e.HasKey(m => new { m.MoveId, m.HearingId });
            e.HasIndex(m => m.HearingId);
            e.HasOne<RumourMove>().WithMany().HasForeignKey(m => m.MoveId);
            e.HasOne<Hearing>().WithMany().HasForeignKey(m => m.HearingId);
        });
    }
}

/// <summary>A hearing that a move took along: a later move may take it on, and putting back then leaves it there.</summary>
[NotAudited]
internal sealed class MovedHearing
{
    public required Guid MoveId { get; init; }

    public required Guid HearingId { get; init; }
}
