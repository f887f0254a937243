using System.Text.Json;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Events;

/// <summary>What became of an event; one that was handled is deleted.</summary>
public enum OutboxState
{
    /// <summary>To be handled, perhaps after attempts that failed.</summary>
    Waiting,
    /// <summary>No attempt succeeded in two days; somebody must look, and can let it be tried again.</summary>
    Failed,
}

/// <summary>An event written in the transaction that caused it, handled at least once afterwards, then deleted.</summary>
public sealed class OutboxMessage
{
    public long Id { get; init; }

    /// <summary>Stable name of the event, such as <c>concern-received</c>.</summary>
    public required string Event { get; init; }

    public required string Payload { get; init; }

    public OutboxState State { get; set; } = OutboxState.Waiting;

    public int Attempts { get; set; }

    /// <summary>Not before this instant; null where it may be handled at once. Never the time of the event itself.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Type of the last failure, for operators; no message, which could hold what a person wrote.</summary>
    public string? LastFailure { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<OutboxMessage>(e =>
    {
        e.ToTable("outbox");
        e.Property(m => m.Event).HasMaxLength(100);
        e.Property(m => m.LastFailure).HasMaxLength(200);
        e.HasIndex(m => new { m.State, m.Id });
    });
}

/// <summary>Something that happened, named in the past tense. Payloads are small and hold keys, not what people wrote.</summary>
public interface IEvent
{
    /// <summary>Stable name, such as <c>concern-received</c>: it outlives the name of the type.</summary>
    static abstract string Name { get; }
}

/// <summary>Reacts to an event. Called at least once for each event, so twice must do no harm.</summary>
public interface IHandle<in TEvent> where TEvent : IEvent
{
    Task HandleAsync(TEvent happened, CancellationToken stop);
}

/// <summary>A record whose every change is an event: each save that adds or changes it publishes, with the version it will have.</summary>
public interface ITellsOfChanges
{
    /// <summary>Publishes the event.</summary>
    void TellOfChange(CommonwealDb db);
}

/// <summary>Publishing: the event leaves with the save that follows, or not at all.</summary>
public static class Publishing
{
    /// <summary>Adds the event to what the next save writes; handled at once, or not before an instant.</summary>
    public static void Publish<TEvent>(this CommonwealDb db, TEvent happened, DateTimeOffset? notBefore = null) where TEvent : IEvent
        => db.Set<OutboxMessage>().Add(new OutboxMessage { Event = TEvent.Name, Payload = JsonSerializer.Serialize(happened), NotBefore = notBefore });

    internal static void TellOfChanges(CommonwealDb db)
    {
        var changed = db.ChangeTracker.Entries<ITellsOfChanges>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
        foreach (var entry in changed) entry.Entity.TellOfChange(db);
    }
}
