namespace Commonweal.Platform.Events;

/// <summary>
/// How the outbox of this process is getting on. Kept in memory, because the rows themselves must not say when
/// something happened.
/// </summary>
internal sealed class OutboxProgress
{
    private readonly Lock door = new();
    private long? oldest;
    private DateTimeOffset since;
    private long handled;

    /// <summary>Events handled since the start.</summary>
    public long HandledSoFar => Interlocked.Read(ref handled);

    /// <summary>How long the oldest event that is due has been waiting; zero where none is.</summary>
    public TimeSpan Age(DateTimeOffset now)
    {
        lock (door) return oldest is null ? TimeSpan.Zero : now - since;
    }

    internal void Saw(IReadOnlyList<OutboxMessage> due, DateTimeOffset now)
    {
        lock (door)
        {
            if (due.Count > 0 && due[0].Id == oldest) return;
            oldest = due.Count == 0 ? null : due[0].Id;
            since = now;
        }
    }

    internal void Handled(int count)
    {
        Interlocked.Add(ref handled, count);
        lock (door) if (count > 0) oldest = null;
    }
}
