using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Liaison;

/// <summary>Where and when a liaison officer is to be found, in the officer's own words.</summary>
internal sealed class LiaisonHours : IVersioned
{
    internal const int LongestWords = 500, LongestPhone = 40;

    public required Guid AccountId { get; init; }

    public int Version { get; set; }

    /// <summary>The officer wants to stand on the public page, by name.</summary>
    public bool Shown { get; set; }

    public MultilingualText Hours { get; set; } = MultilingualText.Empty;

    public MultilingualText Place { get; set; } = MultilingualText.Empty;

    /// <summary>The office's number.</summary>
    public string? Phone { get; set; }

    public List<string> Languages { get; set; } = [];

    public List<string> Districts { get; set; } = [];

    internal static void Map(ModelBuilder model) => model.Entity<LiaisonHours>(e =>
    {
        e.ToTable("liaison_hours");
        e.HasKey(h => h.AccountId);
        e.Property(h => h.AccountId).ValueGeneratedNever();
        e.Property(h => h.Hours).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(h => h.Place).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(h => h.Phone).HasMaxLength(LongestPhone);
        e.HasOne<Account>().WithMany().HasForeignKey(h => h.AccountId).OnDelete(DeleteBehavior.Cascade);
    });
}
