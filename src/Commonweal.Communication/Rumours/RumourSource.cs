using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours;

/// <summary>Who was asked and what they said. An office, a service, a measurement, a document; never a private person.</summary>
internal sealed class RumourSource : IVersioned, IPartOf
{
    public const int LongestWho = 160, LongestSaid = 1000, LongestLink = 500;

    /// <summary>Sources an answer needs before anybody may agree to it.</summary>
    public const int Needed = 2;

    public const int Most = 20;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid RumourId { get; init; }

    public required string Who { get; set; }

    public required string Said { get; set; }

    public required DateOnly On { get; set; }

    public string? Link { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("rumour", RumourId.ToString());

    /// <summary>Whether enough different ones were asked: the same office twice is one source.</summary>
    public static bool AreEnough(IEnumerable<string> who) => who.Select(Likeness.Plain).Distinct(StringComparer.Ordinal).Count() >= Needed;

    internal static void Map(ModelBuilder model) => model.Entity<RumourSource>(e =>
    {
        e.ToTable("rumour_source");
        e.Property(s => s.Who).HasMaxLength(LongestWho);
        e.Property(s => s.Said).HasMaxLength(LongestSaid);
        e.Property(s => s.Link).HasMaxLength(LongestLink);
        e.HasIndex(s => new { s.RumourId, s.On });
        e.HasOne<Rumour>().WithMany().HasForeignKey(s => s.RumourId);
    });
}
