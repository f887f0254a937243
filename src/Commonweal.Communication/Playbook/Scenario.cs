using Commonweal.Communication.Playbook.Content;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook;

/// <summary>
/// Something that may happen, prepared before it does. What is being written is the draft; what people work by is the latest
/// signed <see cref="Releasing.ScenarioRelease"/>.
/// </summary>
internal sealed class Scenario : IVersioned
{
    /// <summary>A release is looked at again after half a year, and reminded of two weeks before.</summary>
    public const int ReviewAfterDays = 182, RemindDays = 14, LongestCode = 60;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>Stable short name of a scenario the program brought; null for the city's own.</summary>
    public string? Code { get; init; }

    public required ScenarioContent Draft { get; set; }

    /// <summary>Number of the latest signed release, or null.</summary>
    public int? ReleasedNumber { get; set; }

    public DateOnly? ReleasedOn { get; set; }

    /// <summary>Number of the last release asked for, signed or not.</summary>
    public int LastNumber { get; set; }

    /// <summary>By when somebody looks at it again.</summary>
    public DateOnly? ReviewOn { get; set; }

    /// <summary>When somebody last looked at it and left it as it is.</summary>
    public DateOnly? ReviewedOn { get; set; }

    /// <summary>Not in the book any more; its releases stay readable.</summary>
    public bool Retired { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<Scenario>(e =>
    {
        e.ToTable("playbook_scenario");
        e.Property(s => s.Code).HasMaxLength(LongestCode);
        e.Property(s => s.Draft).HasConversion<ContentConversion<ScenarioContent>, ContentComparer<ScenarioContent>>();
        e.HasIndex(s => s.Code).IsUnique();
        e.HasIndex(s => s.ReviewOn);
    });
}
