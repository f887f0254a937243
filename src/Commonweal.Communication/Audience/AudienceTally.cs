using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience;

/// <summary>How many subscribers are reached in a language and district; the whole city has an empty code, those who named districts at all a star. Kept as they come and go: a page never counts them.</summary>
[NotAudited]
internal sealed class AudienceCount
{
    public const string WholeCity = "";

    /// <summary>Those who named a district, each of them once, however many they named.</summary>
    public const string AnyDistrict = "*";

    public required string Language { get; init; }

    public required string DistrictCode { get; init; }

    public required int People { get; init; }

    /// <summary>The cells somebody counts in who named these districts.</summary>
    public static IReadOnlyList<string> Cells(IReadOnlyCollection<string> districts) => districts.Count == 0 ? [WholeCity] : [.. districts, AnyDistrict, WholeCity];

    internal static void Map(ModelBuilder model) => model.Entity<AudienceCount>(e =>
    {
        e.ToTable("audience_count");
        e.HasKey(c => new { c.Language, c.DistrictCode });
        e.Property(c => c.Language).HasMaxLength(20);
        e.Property(c => c.DistrictCode).HasMaxLength(40);
    });
}

/// <summary>How many proven channels there are of a kind.</summary>
[NotAudited]
internal sealed class ChannelCount
{
    public required ChannelKind Kind { get; init; }

    public required int Channels { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<ChannelCount>(e =>
    {
        e.ToTable("audience_channel_count");
        e.HasKey(c => c.Kind);
        e.Property(c => c.Kind).HasMaxLength(20);
    });
}

/// <summary>Keeps the counts; call it in the transaction that changes the subscriber, after the subscriber was saved.</summary>
internal sealed class AudienceTally(CommonwealDb db)
{
    /// <summary>Adds one subscriber to the cells they count in, or takes them out with -1.</summary>
    public async Task AddAsync(string language, IReadOnlyCollection<string> districts, int by, CancellationToken stop)
    {
        // In one order, so that two who change several cells at once never wait for each other in a circle.
        foreach (var district in AudienceCount.Cells(districts).Order(StringComparer.Ordinal)) await AddToAsync(language, district, by, stop);
    }

    /// <summary>Adds to one cell.</summary>
    public Task AddToAsync(string language, string district, int by, CancellationToken stop)
        => db.Database.ExecuteSqlAsync($"INSERT INTO audience_count (language, district_code, people) VALUES ({language}, {district}, {by}) ON CONFLICT (language, district_code) DO UPDATE SET people = audience_count.people + excluded.people", stop);

    /// <summary>Adds to the channels of a kind.</summary>
    public Task AddChannelsAsync(ChannelKind kind, int by, CancellationToken stop)
        => db.Database.ExecuteSqlAsync($"INSERT INTO audience_channel_count (kind, channels) VALUES ({kind.ToString()}, {by}) ON CONFLICT (kind) DO UPDATE SET channels = audience_channel_count.channels + excluded.channels", stop);
}
