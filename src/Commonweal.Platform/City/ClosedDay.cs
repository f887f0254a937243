using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City;

/// <summary>A day on which the offices are closed; promises do not count it.</summary>
public sealed class ClosedDay
{
    public required DateOnly Day { get; init; }

    public required MultilingualText Name { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<ClosedDay>(e =>
    {
        e.ToTable("closed_day");
        e.HasKey(d => d.Day);
        e.Property(d => d.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
    });
}
