using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience.Topics;

/// <summary>Something one can subscribe to hear about, such as safety or what is on in the district.</summary>
internal sealed class NewsTopic : IVersioned
{
    public const int LongestCode = 40, LongestName = 80, LongestAbout = 300;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>Its name in lists that are brought in: small letters, digits and dashes.</summary>
    public required string Code { get; init; }

    public required MultilingualText Name { get; set; }

    /// <summary>What comes, and how often.</summary>
    public MultilingualText About { get; set; } = MultilingualText.Empty;

    public int Order { get; set; } = 100;

    /// <summary>Nobody can choose it any more; whoever chose it keeps it until they change it.</summary>
    public bool Retired { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<NewsTopic>(e =>
    {
        e.ToTable("news_topic");
        e.Property(t => t.Code).HasMaxLength(LongestCode);
        e.HasIndex(t => t.Code).IsUnique();
        e.Property(t => t.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(t => t.About).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
    });
}
