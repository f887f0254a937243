using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City.Imports;

/// <summary>A file of districts between being sent and being taken over, so that it can be looked at on the map first.</summary>
[NotAudited]
internal sealed class CityUpload
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required byte[] Content { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What was never taken over goes after a day.</summary>
    internal static readonly TimeSpan Life = TimeSpan.FromDays(1);

    internal static void Map(ModelBuilder model) => model.Entity<CityUpload>(e =>
    {
        e.ToTable("city_upload");
        e.Property(u => u.Id).ValueGeneratedNever();
    });
}
