using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>One meal of a series. Its counters change only by single statements, however many sign up at once.</summary>
internal sealed class MealRound : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid SeriesId { get; init; }

    public required DateTimeOffset StartsAt { get; set; }

    public MultilingualText Place { get; set; } = MultilingualText.Empty;

    public string? DistrictCode { get; set; }

    /// <summary>Without a step, from the street to the table.</summary>
    public bool StepFree { get; set; }

    /// <summary>How many groups of young people find a table of their own, with their own leaders.</summary>
    public int GroupTables { get; set; }

    public RoundState State { get; set; }

    /// <summary>Seats at the tables of hosts who are trained.</summary>
    public int Places { get; private set; }

    /// <summary>People who have a place, children among them.</summary>
    public int Taken { get; private set; }

    public int GroupsTaken { get; private set; }

    /// <summary>The last number given to a guest; the waiting list moves up in this order.</summary>
    public int LastNumber { get; private set; }

    /// <summary>With which the tables were drawn: the same guests and seed give the same tables.</summary>
    public int? Seed { get; set; }

    public DateOnly? SeatedOn { get; set; }

    // What stays of a round when names are gone.
    public int Came { get; set; }

    public int MetNew { get; set; }

    public int TablesHeld { get; set; }

    public List<string> Spoken { get; set; } = [];

    internal static void Map(ModelBuilder model) => model.Entity<MealRound>(e =>
    {
        e.ToTable("meal_round");
        e.Property(r => r.Place).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(r => r.DistrictCode).HasMaxLength(40);
        e.HasIndex(r => new { r.SeriesId, r.StartsAt });
        e.HasIndex(r => new { r.State, r.StartsAt });
        e.HasOne<MealSeries>().WithMany().HasForeignKey(r => r.SeriesId);
        e.HasOne<District>().WithMany().HasForeignKey(r => r.DistrictCode).OnDelete(DeleteBehavior.Restrict);
    });
}

/// <summary>Where a round stands.</summary>
internal enum RoundState
{
    /// <summary>People sign up.</summary>
    Planned,
    /// <summary>Everybody has a table; changes are still possible.</summary>
    Seated,
    /// <summary>It took place, and who came is noted.</summary>
    Done,
    /// <summary>It does not take place.</summary>
    Cancelled,
}
