using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns;

/// <summary>A picture sent with a concern, cleaned of everything but what it shows.</summary>
internal sealed class ConcernPicture : IPartOf
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid ConcernId { get; init; }

    /// <summary>The picture in the file store.</summary>
    public required Guid FileId { get; init; }

    /// <summary>The small version, or null.</summary>
    public Guid? PreviewId { get; init; }

    /// <summary>An officer looked at it and it may be shown in public; null until somebody did.</summary>
    public bool? MayBeShown { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("concern", ConcernId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<ConcernPicture>(e =>
    {
        e.ToTable("concern_picture");
        e.HasIndex(p => p.ConcernId);
        e.HasOne<Concern>().WithMany().HasForeignKey(p => p.ConcernId);
    });
}
