using System.Threading.Channels;

namespace Commonweal.Platform.Events;

/// <summary>Wakes a worker of this process when there is something to do, so that nobody waits for the next round.</summary>
public abstract class WakeUp
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Says that there is something to do.</summary>
    public void Raise() => channel.Writer.TryWrite(true);

    /// <summary>Waits until it is raised, or for so long at most.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken stop)
    {
        // A timer of its own would cancel what is disposed already where it goes off in the moment of being woken.
        using var patience = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try { await channel.Reader.ReadAsync(either.Token); }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested) { return; }
    }
}

/// <summary>Wakes the dispatcher when something was published.</summary>
public sealed class OutboxSignal : WakeUp;
