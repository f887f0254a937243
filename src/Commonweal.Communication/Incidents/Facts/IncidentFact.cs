using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Facts;

/// <summary>Something about the event: known, not known yet, or being checked. Its words stay; where it stands changes, and its way stays readable.</summary>
internal sealed class IncidentFact : IVersioned, IPartOf
{
    public const int LongestWords = 500;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid IncidentId { get; init; }

    public required string Words { get; init; }

    public FactState State { get; private set; }

    public required DateTimeOffset NotedAt { get; init; }

    /// <summary>Moves it, and gives the step of its way; null where it stands there already.</summary>
    public FactMove? Move(FactState to, DateTimeOffset at, Guid? by, bool first = false)
    {
        if (State == to && !first) return null;
        var move = new FactMove { FactId = Id, IncidentId = IncidentId, From = first ? null : State, To = to, At = at, ById = by };
        State = to;
        return move;
    }

    (string Kind, string Key) IPartOf.Whole => ("incident", IncidentId.ToString());

    internal static void Map(ModelBuilder model)
    {
        model.Entity<IncidentFact>(e =>
        {
            e.ToTable("incident_fact");
            e.Property(f => f.Words).HasMaxLength(LongestWords);
            e.HasIndex(f => new { f.IncidentId, f.NotedAt });
            e.HasOne<Incident>().WithMany().HasForeignKey(f => f.IncidentId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<FactMove>(e =>
        {
            e.ToTable("incident_fact_move");
            e.HasKey(m => m.No);
            e.Property(m => m.No).ValueGeneratedOnAdd();
            e.HasIndex(m => m.FactId);
            e.HasOne<IncidentFact>().WithMany().HasForeignKey(m => m.FactId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

/// <summary>A step of a fact's way. Written once.</summary>
internal sealed class FactMove : IPartOf
{
    public long No { get; init; }

    public required Guid FactId { get; init; }

    public required Guid IncidentId { get; init; }

    public FactState? From { get; init; }

    public required FactState To { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? ById { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("incident", IncidentId.ToString());
}

/// <summary>How sure we are; the order is the order of the room.</summary>
internal enum FactState
{
    Known,
    BeingChecked,
    NotKnown,
}
