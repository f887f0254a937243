using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Files;

/// <summary>What is known of a file whose content lies in the store. Neither what it was called nor when it came is kept.</summary>
public sealed class StoredFile
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>Its name in the store: random, so that no name leads to another.</summary>
    public string Name { get; init; } = NewName();

    /// <summary>Media type, one that this program wrote or checked itself.</summary>
    public required string ContentType { get; init; }

    /// <summary>Size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>Why it is kept, such as <c>concern-picture</c>.</summary>
    public required string Purpose { get; init; }

    /// <summary>The last day it is kept; null as long as what it belongs to.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>A new name: 32 hexadecimal digits.</summary>
    public static string NewName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    internal static bool IsName(string name) => name.Length == 32 && name.All(char.IsAsciiHexDigitLower);

    internal static void Map(ModelBuilder model) => model.Entity<StoredFile>(e =>
    {
        e.ToTable("stored_file");
        e.Property(f => f.Name).HasMaxLength(32);
        e.HasIndex(f => f.Name).IsUnique();
        e.Property(f => f.ContentType).HasMaxLength(100);
        e.Property(f => f.Purpose).HasMaxLength(60);
        e.HasIndex(f => f.Until);
    });
}
