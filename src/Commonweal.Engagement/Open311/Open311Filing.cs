using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Open311;

/// <summary>
/// A concern that another system filed. Its random key is the <c>service_request_id</c>: whoever knows it reads the
/// state and nothing of what was written; it opens nothing else, and the concern's own key stays inside the house.
/// </summary>
internal sealed class Open311Filing : IPartOf
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid ConcernId { get; init; }

    public required Guid KeyId { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("concern", ConcernId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<Open311Filing>(e =>
    {
        e.ToTable("open311_filing");
        e.Property(f => f.Id).ValueGeneratedNever();
        e.HasIndex(f => f.ConcernId).IsUnique();
        e.HasIndex(f => new { f.KeyId, f.ReceivedOn, f.Id });
        e.HasOne<Concern>().WithMany().HasForeignKey(f => f.ConcernId);
        e.HasOne<Open311Key>().WithMany().HasForeignKey(f => f.KeyId).OnDelete(DeleteBehavior.Restrict);
    });
}
