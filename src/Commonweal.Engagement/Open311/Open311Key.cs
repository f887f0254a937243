using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Open311;

/// <summary>
/// The right of another system to file concerns. The key itself is shown once and never stored: it is 256 random
/// bits, so its plain hash gives nothing away.
/// </summary>
internal sealed class Open311Key : IVersioned
{
    public const int LongestName = 120, LongestContact = 200;

    public required Guid Id { get; init; }

    public int Version { get; set; }

    /// <summary>The application or organisation, as colleagues know it.</summary>
    public required string Name { get; init; }

    /// <summary>Whom to write to when something goes wrong; encrypted.</summary>
    public required byte[] Contact { get; init; }

    /// <summary>SHA-256 of the key.</summary>
    public required byte[] Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<Open311Key>(e =>
    {
        e.ToTable("open311_key");
        e.Property(k => k.Id).ValueGeneratedNever();
        e.Property(k => k.Name).HasMaxLength(LongestName);
        e.HasIndex(k => k.Hash).IsUnique();
    });
}
