using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>
/// Tells everybody who follows a queue what changed in it. While somebody listens, one reader for each meeting asks the
/// database, at once after a change here and every second for changes of other nodes, writes the news down once, and hands
/// the same text to every listener. A slow listener misses what is old and gets what is new.
/// </summary>
internal sealed class QueueBroadcast(IServiceScopeFactory scopes)
{
    private static readonly TimeSpan OtherNodes = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<Guid, Room> rooms = new();

    /// <summary>Something changed in this process.</summary>
    public void Tell(Guid meeting)
    {
        if (rooms.TryGetValue(meeting, out var room)) room.Changed.Writer.TryWrite(true);
    }

    /// <summary>The queue as it is, then as it becomes, each as one event of a stream; ends when the listener leaves.</summary>
    public async IAsyncEnumerable<string> ListenAsync(Guid meeting, [EnumeratorCancellation] CancellationToken stop)
    {
        var news = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        var room = Enter(meeting, news);
        try
        {
            await foreach (var told in news.Reader.ReadAllAsync(stop)) yield return told;
            // It ended by itself: whatever stopped the reader is said by whoever listened.
            await room.Reading;
        }
        finally
        {
            Leave(meeting, room, news);
        }
    }

    private Room Enter(Guid meeting, Channel<string> news)
    {
        lock (rooms)
        {
            if (!rooms.TryGetValue(meeting, out var room))
            {
                room = rooms[meeting] = new Room();
                room.Reading = Task.Run(() => ReadAsync(meeting, room), CancellationToken.None);
            }
            room.Listeners[news] = true;
            if (room.Latest is { } latest) news.Writer.TryWrite(latest);
            return room;
        }
    }

    private void Leave(Guid meeting, Room room, Channel<string> news)
    {
        lock (rooms)
        {
            room.Listeners.TryRemove(news, out _);
            if (!room.Listeners.IsEmpty) return;
            rooms.TryRemove(meeting, out _);
            room.Empty.Cancel();
        }
    }

    private async Task ReadAsync(Guid meeting, Room room)
    {
        try
        {
            while (!room.Empty.IsCancellationRequested)
            {
                await TellOnceAsync(meeting, room, room.Empty.Token);
                await room.WaitAsync(OtherNodes);
            }
        }
        catch (OperationCanceledException) when (room.Empty.IsCancellationRequested)
        {
            return;
        }
        finally
        {
            lock (rooms)
            {
                if (rooms.TryGetValue(meeting, out var mine) && mine == room) rooms.TryRemove(meeting, out _);
                foreach (var listener in room.Listeners.Keys) listener.Writer.TryComplete();
            }
        }
    }

    private async Task TellOnceAsync(Guid meeting, Room room, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<QueueNews>().ReadAsync(meeting, room.Revision, stop) is not { } news) return;
        lock (rooms)
        {
            (room.Revision, room.Latest) = (news.Revision, news.Text);
            foreach (var listener in room.Listeners.Keys) listener.Writer.TryWrite(news.Text);
        }
    }

    private sealed class Room
    {
        public ConcurrentDictionary<Channel<string>, bool> Listeners { get; } = new();

        public Channel<bool> Changed { get; } = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public CancellationTokenSource Empty { get; } = new();

        public long Revision { get; set; } = -1;

        public string? Latest { get; set; }

        public Task Reading { get; set; } = Task.CompletedTask;

        public async Task WaitAsync(TimeSpan atMost)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Empty.Token);
            patience.CancelAfter(atMost);
            try
            {
                await Changed.Reader.ReadAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!Empty.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
