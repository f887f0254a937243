using Commonweal.Platform.Audit;
using Commonweal.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Library;

/// <summary>A resource in one language: a file that anybody may take.</summary>
internal sealed class LibraryFile : IPartOf
{
    public const int MostOfAnItem = 40;

    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid ItemId { get; init; }

    public required string Language { get; init; }

    public required FileKind Kind { get; init; }

    /// <summary>The content in the store.</summary>
    public required Guid StoredId { get; init; }

    public required long Bytes { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("library_item", ItemId.ToString());

    internal static void Map(ModelBuilder model)
    {
        model.Entity<LibraryFile>(e =>
        {
            e.ToTable("library_file");
            e.Property(f => f.Language).HasMaxLength(20);
            e.HasIndex(f => new { f.ItemId, f.Language });
            e.HasOne<LibraryItem>().WithMany().HasForeignKey(f => f.ItemId);
            e.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.StoredId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<LibraryCount>(e =>
        {
            e.ToTable("library_count");
            e.HasKey(c => new { c.FileId, c.Day });
            e.HasOne<LibraryFile>().WithMany().HasForeignKey(c => c.FileId);
        });
    }
}

/// <summary>How often a file was taken on a day. Nothing of whoever took it exists to be kept.</summary>
[NotAudited]
internal sealed class LibraryCount
{
    public required Guid FileId { get; init; }

    public required DateOnly Day { get; init; }

    public required int Taken { get; init; }
}
