using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions;

/// <summary>
/// Something that happened at a place, or may: an event and a place, never a person and never a community as its cause.
/// It must end in an agreed, supportive action, and expires unless somebody says why it must stay.
/// </summary>
internal sealed class Tension : IVersioned
{
    public const int LongestWords = 2000, LongestPlace = 200;

    /// <summary>Days an entry lives without a reason to live longer.</summary>
    public const int DaysKept = 30;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>What happened.</summary>
    public required string What { get; set; }

    /// <summary>Where, in words no finer than a square, a street or a house open to everybody.</summary>
    public required string Place { get; set; }

    public string? DistrictCode { get; set; }

    /// <summary>The day it happened; of what is only possible, the day it may.</summary>
    public required DateOnly HappenedOn { get; set; }

    public required DateOnly WrittenOn { get; init; }

    /// <summary>The last day of its life.</summary>
    public required DateOnly ExpiresOn { get; set; }

    public required TensionKind Kind { get; set; }

    public required Certainty Certainty { get; set; }

    public required TensionSource Source { get; set; }

    /// <summary>How many actions were agreed.</summary>
    public int Actions { get; set; }

    /// <summary>The day the next agreed action is due; null where none is open.</summary>
    public DateOnly? NextActionOn { get; set; }

    public TensionState State => Actions == 0 ? TensionState.WithoutAction : NextActionOn is null ? TensionState.Done : TensionState.InHand;

    /// <summary>Lives on from today; why is kept with it.</summary>
    public TensionRenewal Renew(string reason, DateOnly today)
    {
        ExpiresOn = today.AddDays(DaysKept);
        return new TensionRenewal { TensionId = Id, Reason = reason, On = today, Until = ExpiresOn };
    }

    internal static void Map(ModelBuilder model) => model.Entity<Tension>(e =>
    {
        e.ToTable("tension");
        e.Property(t => t.What).HasMaxLength(LongestWords);
        e.Property(t => t.Place).HasMaxLength(LongestPlace);
        e.Property(t => t.DistrictCode).HasMaxLength(40);
        e.HasIndex(t => new { t.ExpiresOn, t.Id });
        e.HasIndex(t => new { t.NextActionOn, t.Id }).HasFilter("next_action_on IS NOT NULL");
        e.HasIndex(t => new { t.WrittenOn, t.Id }, "ix_tension_without_action").HasFilter("actions = 0");
        e.HasOne<District>().WithMany().HasForeignKey(t => t.DistrictCode).OnDelete(DeleteBehavior.Restrict);
    });
}
