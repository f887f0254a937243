using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours;

/// <summary>
/// One time something was heard, in the words used. It keeps the day, the language, the kind of place and perhaps the
/// district; no name, no account, nothing of whoever told us but an address where they want to hear the answer, and that goes once they have.
/// </summary>
internal sealed class Hearing
{
    public const int LongestWords = 500;

    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The rumour it belongs to; null until somebody put it with others.</summary>
    public Guid? RumourId { get; init; }

    public required string Words { get; init; }

    /// <summary>Language it was heard in; the answer is told in it.</summary>
    public required string Language { get; init; }

    public string? DistrictCode { get; init; }

    public required Spread Spread { get; init; }

    public required HeardBy By { get; init; }

    public required DateOnly HeardOn { get; init; }

    /// <summary>Where to write the answer, encrypted; null where nobody asked, or they were told.</summary>
    public byte[]? EmailSealed { get; set; }

    /// <summary>Somebody waits to be told what is known now.</summary>
    public bool Waits { get; set; }

    /// <summary>The day they were told last.</summary>
    public DateOnly? ToldOn { get; set; }

    /// <summary>The move that brought it where it is.</summary>
    public Guid? MoveId { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<Hearing>(e =>
    {
        e.ToTable("rumour_hearing");
        e.Property(h => h.Words).HasMaxLength(LongestWords);
        e.Property(h => h.Language).HasMaxLength(20);
        e.Property(h => h.DistrictCode).HasMaxLength(40);
        e.HasIndex(h => new { h.RumourId, h.HeardOn, h.Id });
        e.HasIndex(h => new { h.RumourId, h.Waits });
        e.HasIndex(h => h.MoveId);
        e.HasIndex(h => new { h.HeardOn, h.Id });
        e.IsSearchable(nameof(Words));
        e.HasOne<Rumour>().WithMany().HasForeignKey(h => h.RumourId);
        e.HasOne<District>().WithMany().HasForeignKey(h => h.DistrictCode).OnDelete(DeleteBehavior.Restrict);
    });
}
