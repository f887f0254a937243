using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>A number in the queue. It belongs to whoever holds its key or the slip; nothing says who that is, nor when they came.</summary>
internal sealed class WalkInTicket : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid MeetingId { get; init; }

    public required int Number { get; init; }

    public required TicketWay Way { get; init; }

    public TicketState State { get; private set; } = TicketState.Waiting;

    /// <summary>The desk that called it.</summary>
    public Guid? DeskId { get; private set; }

    /// <summary>When it was called last; gone when the conversation is over, and only its length stays.</summary>
    public DateTimeOffset? CalledAt { get; private set; }

    /// <summary>How often it was called.</summary>
    public int Calls { get; private set; }

    /// <summary>How long the conversation took.</summary>
    public int? Seconds { get; private set; }

    public void Call(Guid desk, DateTimeOffset now) => (State, DeskId, CalledAt, Calls) = (TicketState.Called, desk, now, Calls + 1);

    public void Skip() => (State, CalledAt) = (TicketState.Skipped, null);

    public void Finish(DateTimeOffset now)
        => (State, Seconds, CalledAt) = (TicketState.Done, CalledAt is { } since ? (int)Math.Clamp((now - since).TotalSeconds, 0, 86_400) : null, null);

    public void GiveBack() => State = TicketState.GivenBack;

    /// <summary>A conversation as it was measured elsewhere, such as in the invented city.</summary>
    public void Measured(Guid desk, int seconds) => (State, DeskId, Calls, Seconds) = (TicketState.Done, desk, 1, seconds);

    internal static void Map(ModelBuilder model) => model.Entity<WalkInTicket>(e =>
    {
        e.ToTable("walk_in_ticket");
        e.HasIndex(t => new { t.MeetingId, t.Number }).IsUnique();
        // The next number of a meeting, and who is called, along one index.
        e.HasIndex(t => new { t.MeetingId, t.State, t.Number });
        e.HasOne<WalkInQueue>().WithMany().HasForeignKey(t => t.MeetingId);
        e.HasOne<WalkInDesk>().WithMany().HasForeignKey(t => t.DeskId);
    });
}

internal enum TicketState
{
    Waiting,
    /// <summary>At a desk, or on the way there.</summary>
    Called,
    /// <summary>Did not come when called; can be called again.</summary>
    Skipped,
    Done,
    /// <summary>Somebody did not want to wait and said so.</summary>
    GivenBack,
}

/// <summary>How somebody got the number.</summary>
internal enum TicketWay
{
    Door,
    Phone,
    /// <summary>Taken oneself, by the QR code at the door.</summary>
    Self,
}
