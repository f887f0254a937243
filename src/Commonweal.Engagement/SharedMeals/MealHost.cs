using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>Somebody who offers a table. It counts once the host is trained.</summary>
internal sealed class MealHost : IVersioned
{
    public const int FewestSeats = 2, MostSeats = 12;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid SeriesId { get; init; }

    /// <summary>Made with the form, so that sending it twice makes one host.</summary>
    public required Guid Once { get; init; }

    public required byte[] NameSealed { get; set; }

    public required byte[] ContactSealed { get; set; }

    public required bool ByEmail { get; init; }

    public required string Language { get; init; }

    public List<string> Speaks { get; init; } = [];

    public string? DistrictCode { get; init; }

    /// <summary>Places for guests at the table.</summary>
    public required int Seats { get; init; }

    public HostState State { get; set; }

    public DateOnly? TrainedOn { get; set; }

    /// <summary>When the kit was handed over: place cards, conversation cards, first aid for awkward moments.</summary>
    public DateOnly? KitOn { get; set; }

    public required DateOnly OfferedOn { get; init; }

    public required byte[] ReceiptLookup { get; init; }

    public required int ReceiptKey { get; init; }

    internal static void Map(ModelBuilder model)
    {
        model.Entity<MealHost>(e =>
        {
            e.ToTable("meal_host");
            e.Property(h => h.Language).HasMaxLength(20);
            e.Property(h => h.DistrictCode).HasMaxLength(40);
            e.Property(h => h.ReceiptLookup).HasMaxLength(32);
            e.HasIndex(h => h.ReceiptLookup).IsUnique();
            e.HasIndex(h => h.Once).IsUnique();
            e.HasIndex(h => new { h.SeriesId, h.State });
            e.HasIndex(h => new { h.State, h.OfferedOn });
            e.HasOne<MealSeries>().WithMany().HasForeignKey(h => h.SeriesId);
        });
        model.Entity<MealTable>(e =>
        {
            e.ToTable("meal_table");
            e.HasIndex(t => new { t.RoundId, t.HostId }).IsUnique();
            e.HasIndex(t => t.HostId);
            e.HasOne<MealRound>().WithMany().HasForeignKey(t => t.RoundId);
            e.HasOne<MealHost>().WithMany().HasForeignKey(t => t.HostId).OnDelete(DeleteBehavior.SetNull);
        });
    }
}

internal enum HostState
{
    /// <summary>Offered a table; not trained yet.</summary>
    Offered,
    /// <summary>Trained: the tables count.</summary>
    Ready,
    /// <summary>No longer.</summary>
    Gone,
}

/// <summary>A host's table at one round.</summary>
internal sealed class MealTable : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid RoundId { get; init; }

    /// <summary>Null once the host's own record is gone.</summary>
    public Guid? HostId { get; init; }

    /// <summary>What stands on the table.</summary>
    public required int Number { get; init; }

    public required int Seats { get; init; }

    /// <summary>The host is trained and comes.</summary>
    public bool Open { get; set; }
}
