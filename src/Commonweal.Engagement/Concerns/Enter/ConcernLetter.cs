using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Enter;

/// <summary>Something to be told by letter, at the counter or by a call: it waits until a colleague has done it.</summary>
internal sealed class ConcernLetter : IPartOf
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid ConcernId { get; init; }

    /// <summary>What is told.</summary>
    public required long MessageId { get; init; }

    /// <summary>The day it was to be told.</summary>
    public required DateOnly On { get; init; }

    public bool IsDone { get; set; }

    /// <summary>The day it was posted, collected or said.</summary>
    public DateOnly? DoneOn { get; set; }

    public Guid? DoneBy { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("concern", ConcernId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<ConcernLetter>(e =>
    {
        e.ToTable("concern_letter");
        e.HasIndex(l => l.MessageId).IsUnique();
        e.HasIndex(l => new { l.IsDone, l.On, l.Id });
        e.HasOne<Concern>().WithMany().HasForeignKey(l => l.ConcernId);
    });
}
