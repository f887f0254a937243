using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Commonweal.Benchmarks.Load;
using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.WalkIn;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Benchmarks.Figures.Engagement;

/// <summary>A desk calls a number: how long until each of a thousand listeners has read it, from the press of the button on.</summary>
internal static class LiveQueue
{
    private const int Listeners = 1000, Calls = 20;

    internal static async Task MeasureAsync(bool postgres)
    {
        await using var cluster = postgres ? await PostgresCluster.StartAsync(durable: true) : null;
        using var place = new TemporaryFolder();
        string[] options = cluster is null ? ["--data", place.Path] : ["--data", place.Path, "--database", await cluster.CreateDatabaseAsync("queue")];
        await PlainCity.FillAsync(options);
        var (meeting, desk) = await OpenQueueAsync(options);
        await using var site = await Published.ServeAsync(options);
        await using var door = new DeskDoor(place.Path, site.Address, postgres ? options[^1] : null);
        var session = string.Join("; ", (await door.SessionAsync(Role.Coordinator, "en")).Select(c => $"{c.Name}={c.Value}"));
        var path = $"/desk/meetings/{meeting}/queue/desks/{desk}";
        var form = OpenedForm.At(site.Address, path, session);
        var listeners = new List<Listener>();
        try
        {
            for (var i = 0; i < Listeners; i++) listeners.Add(await Listener.OpenAsync(site.Address, $"/en/meetings/{meeting}/queue/live"));
            await Task.WhenAll(listeners.Select(l => l.UntilAsync("\"called\":[]")));
            var last = new List<double>();
            using var connection = new Connection(site.Address);
            for (var number = 1; number <= Calls; number++)
            {
                var told = $"\"number\":{number},";
                var hearing = listeners.ConvertAll(l => l.UntilAsync(told));
                var since = Stopwatch.GetTimestamp();
                await Task.Run(() => connection.Exchange(Request.Post(site.Address, path + "?handler=Next", $"{session}; {form.Cookie}", form.Token), keep: true));
                if (connection.Status != 302) throw new InvalidOperationException($"Calling answered {connection.Status}.");
                var heard = await Task.WhenAll(hearing);
                last.Add(Stopwatch.GetElapsedTime(since, heard.Max()).TotalSeconds);
            }
            Figure.Note($"{Listeners} listeners: the last of them has read a call after {Clients.Median(last):0.000} s in the middle of {Calls}");
            Figure.AtMost(postgres ? "engagement-queue-postgres-seconds" : "engagement-queue-sqlite-seconds", last.Max(), 1);
        }
        finally
        {
            foreach (var listener in listeners) listener.Dispose();
        }
    }

    private static async Task<(Guid Meeting, Guid Desk)> OpenQueueAsync(string[] options)
    {
        await using var program = await SameData.OpenAsync(options);
        await using var scope = program.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        var now = TimeProvider.System.GetUtcNow();
        var meeting = new Meeting { Kind = MeetingKind.WalkInDay, Title = MultilingualText.Of(("en", "Open day")), StartsAt = now.AddHours(-1), EndsAt = now.AddHours(5), ChangedAt = now };
        var desk = new WalkInDesk { MeetingId = meeting.Id, Name = "1", NotesReadBy = Role.Coordinator };
        db.Add(meeting);
        db.Add(new WalkInQueue { MeetingId = meeting.Id, IsOpen = true });
        db.Add(desk);
        await db.SaveChangesAsync();
        for (var number = 0; number < Calls + 5; number++) await scope.ServiceProvider.GetRequiredService<GivingNumbers>().GiveAsync(meeting.Id, TicketWay.Door, default);
        return (meeting.Id, desk.Id);
    }

    /// <summary>A screen that reads the stream of a queue.</summary>
    private sealed class Listener(Socket socket) : IDisposable
    {
        private readonly byte[] buffer = new byte[16 * 1024];
        private string unread = "";

        internal static async Task<Listener> OpenAsync(Uri address, string path)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(address.Host, address.Port);
            await socket.SendAsync(Request.Get(address, path));
            return new Listener(socket);
        }

        /// <summary>Reads until this was told; gives the time at which it stood there.</summary>
        internal async Task<long> UntilAsync(string told)
        {
            while (true)
            {
                var at = unread.IndexOf(told, StringComparison.Ordinal);
                if (at >= 0)
                {
                    unread = unread[at..];
                    return Stopwatch.GetTimestamp();
                }
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
                var read = await socket.ReceiveAsync(buffer, patience.Token);
                if (read == 0) throw new IOException("The stream ended.");
                unread += Encoding.UTF8.GetString(buffer, 0, read);
            }
        }

        public void Dispose() => socket.Dispose();
    }
}
