using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns;

/// <summary>One entry of the conversation between a person and the city, in the order of its key.</summary>
internal sealed class ConcernMessage : IPartOf
{
    public long Id { get; init; }

    public required Guid ConcernId { get; init; }

    public required MessageKind Kind { get; init; }

    /// <summary>What was said; empty for a step without words.</summary>
    public required string Words { get; set; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The colleague who said it; null for the person who told us.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>The state that came with it, or null.</summary>
    public ConcernState? State { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("concern", ConcernId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<ConcernMessage>(e =>
    {
        e.ToTable("concern_message");
        e.HasIndex(m => new { m.ConcernId, m.Id });
        e.HasOne<Concern>().WithMany().HasForeignKey(m => m.ConcernId);
    });
}

/// <summary>Who speaks, and who may read it.</summary>
internal enum MessageKind
{
    /// <summary>The person who told us.</summary>
    FromResident,
    /// <summary>The city, to the person.</summary>
    FromCity,
    /// <summary>The city asks something back.</summary>
    AskBack,
    /// <summary>A note among staff; never shown to the person.</summary>
    Note,
    /// <summary>A change of state without words.</summary>
    Step,
}
