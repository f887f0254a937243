using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities;

/// <summary>
/// An organisation, a network, an unregistered group or a place of worship or culture, as a public body:
/// never a list of its members, and never what anybody believes.
/// </summary>
internal sealed class Community : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required MultilingualText Name { get; set; }

    /// <summary>It no longer exists, or asked to be left out; what was promised to it stays.</summary>
    public bool Ended { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<Community>(e =>
    {
        e.ToTable("community");
        e.Property(c => c.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
    });
}
