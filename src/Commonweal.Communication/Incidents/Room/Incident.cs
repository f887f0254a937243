using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Room;

/// <summary>
/// Something that happened in the city, or is played as an exercise, and is led from one room by a scenario of the playbook.
/// It is about places, events and messages: nothing in it says anything of whoever did it.
/// </summary>
internal sealed class Incident : IVersioned
{
    /// <summary>What the origins of its messages begin with.</summary>
    public const string Origins = "incident/";

    public const int LongestPlace = 200, LongestLine = 200, LongestWords = 4000;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid ScenarioId { get; init; }

    /// <summary>The signed version of the scenario by which it is led; another one signed meanwhile changes nothing here.</summary>
    public required int ScenarioNumber { get; init; }

    public required MultilingualText Name { get; set; }

    /// <summary>Nothing of it leaves the house. Said when it is opened, and never changed.</summary>
    public bool IsExercise { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public Guid? OpenedById { get; init; }

    /// <summary>Where it happened, as residents call the place.</summary>
    public MultilingualText Place { get; set; } = MultilingualText.Empty;

    public string? DistrictCode { get; set; }

    /// <summary>The line that residents call, as statements name it.</summary>
    public string Line { get; set; } = "";

    public DateTimeOffset? ClosedAt { get; set; }

    public Guid? ClosedById { get; set; }

    /// <summary>When somebody looks back with those who were there; null while it is open, and for an exercise.</summary>
    public DateOnly? ReviewDueOn { get; set; }

    public DateOnly? ReviewedOn { get; set; }

    public Guid? ReviewedById { get; set; }

    /// <summary>What happened, told for the review.</summary>
    public string Happened { get; set; } = "";

    public bool IsOpen => ClosedAt is null;

    public string Path => PathOf(Id);

    public static string PathOf(Guid id, string rest = "") => $"/desk/incidents/{id}{rest}";

    /// <summary>What the messages of it name as their origin.</summary>
    public static string OriginOf(Guid id) => Origins + id;

    internal static void Map(ModelBuilder model) => model.Entity<Incident>(e =>
    {
        e.ToTable("incident");
        e.Property(i => i.Name).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(i => i.Place).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(i => i.DistrictCode).HasMaxLength(60);
        e.Property(i => i.Line).HasMaxLength(LongestLine);
        e.Property(i => i.Happened).HasMaxLength(LongestWords);
        e.HasIndex(i => new { i.IsExercise, i.ClosedAt, i.Id });
        e.HasIndex(i => i.OpenedAt);
        e.HasIndex(i => i.ReviewDueOn);
        e.HasIndex(i => i.ScenarioId);
    });
}
