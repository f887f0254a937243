using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Filters a colleague comes back to, under a name of their own.</summary>
internal sealed class SavedFilter
{
    /// <summary>A few: more would be a list to search in.</summary>
    public const int Most = 8;

    public const int LongestName = 60;

    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid AccountId { get; init; }

    public required string Name { get; set; }

    /// <summary>Path and query of the list.</summary>
    public required string Address { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<SavedFilter>(e =>
    {
        e.ToTable("concern_saved_filter");
        e.Property(f => f.Name).HasMaxLength(LongestName);
        e.Property(f => f.Address).HasMaxLength(1000);
        e.HasIndex(f => new { f.AccountId, f.Name }).IsUnique();
        e.HasOne<Account>().WithMany().HasForeignKey(f => f.AccountId);
    });
}
