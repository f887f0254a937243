using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Exercises;

/// <summary>
/// Minutes from opening to one target or to the first statement in one language, kept when a room is closed. It outlives the
/// room, so that exercises of years can be compared; it knows a scenario and a day, and nothing else.
/// </summary>
internal sealed class RoomFigure
{
    /// <summary>Key of the closed room.</summary>
    public required Guid IncidentId { get; init; }

    /// <summary>A target by name, or <c>in:</c> and a language.</summary>
    public required string Key { get; init; }

    public required Guid ScenarioId { get; init; }

    public required bool IsExercise { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Null where it was never met.</summary>
    public int? Minutes { get; init; }

    public const string InLanguage = "in:";

    internal static void Map(ModelBuilder model) => model.Entity<RoomFigure>(e =>
    {
        e.ToTable("incident_figure");
        e.HasKey(f => new { f.IncidentId, f.Key });
        e.Property(f => f.Key).HasMaxLength(60);
        e.HasIndex(f => new { f.IsExercise, f.On });
    });
}
