using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>
/// Who signed up: one to four adults who come together, with their children; or a group of young people with its own
/// leaders, which sits at a table of its own. Names, contact and needs are encrypted.
/// </summary>
internal sealed class MealGuest : IVersioned
{
    public const int LongestName = 60, MostAdults = 4, MostChildren = 6, MostInGroup = 14, LongestNeeds = 300;

    /// <summary>Name of the key behind receipts.</summary>
    public const string ReceiptPurpose = "meal-receipts";

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid SeriesId { get; init; }

    /// <summary>Made with the form, so that sending it twice makes one guest.</summary>
    public required Guid Once { get; init; }

    public required GuestKind Kind { get; init; }

    public required byte[] NameSealed { get; set; }

    /// <summary>E-mail address or phone number, encrypted; null where none was left.</summary>
    public byte[]? ContactSealed { get; set; }

    public bool ByEmail { get; set; }

    /// <summary>Food and access, encrypted: <see cref="MealNeeds"/>.</summary>
    public byte[]? NeedsSealed { get; set; }

    public required string Language { get; init; }

    public List<string> Speaks { get; set; } = [];

    public string? DistrictCode { get; set; }

    public AgeSpan Age { get; set; }

    /// <summary>Adults of sixteen and more; of a group, its leaders.</summary>
    public required int Adults { get; set; }

    /// <summary>Children who come along and stay with their parents; of a group, the young people.</summary>
    public required int Children { get; set; }

    /// <summary>Encrypted key of what the guest said of their background, so that the two tables alone cannot be joined.</summary>
    public byte[]? LinkSealed { get; set; }

    public bool Gone { get; set; }

    public required DateOnly SignedUpOn { get; init; }

    public required byte[] ReceiptLookup { get; init; }

    public required int ReceiptKey { get; init; }

    public int People => Adults + Children;

    internal static void Map(ModelBuilder model)
    {
        model.Entity<MealGuest>(e =>
        {
            e.ToTable("meal_guest");
            e.Ignore(g => g.People);
            e.Property(g => g.Language).HasMaxLength(20);
            e.Property(g => g.DistrictCode).HasMaxLength(40);
            e.Property(g => g.ReceiptLookup).HasMaxLength(32);
            e.HasIndex(g => g.ReceiptLookup).IsUnique();
            e.HasIndex(g => g.Once).IsUnique();
            e.HasIndex(g => new { g.SeriesId, g.Gone, g.Id });
            e.HasOne<MealSeries>().WithMany().HasForeignKey(g => g.SeriesId);
        });
        model.Entity<MealSeat>(e =>
        {
            e.ToTable("meal_seat");
            e.HasIndex(s => new { s.RoundId, s.GuestId }).IsUnique();
            e.HasIndex(s => new { s.RoundId, s.State, s.Number });
            e.HasIndex(s => s.GuestId);
            e.HasIndex(s => s.TableId);
            e.HasOne<MealRound>().WithMany().HasForeignKey(s => s.RoundId);
            e.HasOne<MealGuest>().WithMany().HasForeignKey(s => s.GuestId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<MealTable>().WithMany().HasForeignKey(s => s.TableId).OnDelete(DeleteBehavior.SetNull);
        });
    }
}

internal enum GuestKind
{
    /// <summary>Sit with people they do not know.</summary>
    Adults,
    /// <summary>Young people: only ever at their own leaders' table.</summary>
    Group,
}

/// <summary>Spans wide enough to say little, narrow enough to mix.</summary>
internal enum AgeSpan
{
    Unsaid,
    To25,
    To39,
    To64,
    From65,
}

/// <summary>What a guest needs to eat and to be there.</summary>
internal sealed record MealNeeds(List<string> Food, List<string> Access, string? Words)
{
    public static readonly string[] Foods = ["vegetarian", "vegan", "halal", "kosher", "noGluten", "noMilk", "noNuts"];

    public static readonly string[] Accesses = ["stepFree", "signLanguage", "hearing", "quiet"];

    public bool IsEmpty => Food.Count == 0 && Access.Count == 0 && string.IsNullOrWhiteSpace(Words);
}
