using System.Diagnostics;
using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Commonweal.Engagement.Meetings.WalkIn;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Meetings;

/// <summary>The live queue: whoever listens is told of every call, all of the same one.</summary>
public abstract class LiveQueueTests(AppFixture app) : AppTest(app)
{
    private const int Listeners = 300;

    [Fact]
    public async Task ManyListeners_AreAllToldOfACall()
    {
        var meeting = await App.AddMeetingAsync();
        var desk = (await App.AddQueueAsync(meeting, "4"))[0];
        await App.Scope().GetRequiredService<GivingNumbers>().GiveAsync(meeting, TicketWay.Door, default);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var listening = Enumerable.Range(0, Listeners).Select(_ => new Listener(App.Client())).ToList();
        await Task.WhenAll(listening.Select(l => l.BeginAsync($"/en/meetings/{meeting}/queue/live", patience.Token)));

        var since = Stopwatch.GetTimestamp();
        await App.Scope().GetRequiredService<CallingNumbers>().NextAsync(desk, default);
        var told = await Task.WhenAll(listening.Select(l => l.UntilCalledAsync(1, patience.Token)));

        Assert.All(told, t => Assert.Equal("4", t));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Listeners} listeners told within {Stopwatch.GetElapsedTime(since).TotalMilliseconds:F0} ms");
        Assert.All(listening, l => Assert.Equal("text/event-stream", l.Type));
    }

    [Fact]
    public async Task MeetingWithoutQueue_HasNoStream()
    {
        var meeting = await App.AddMeetingAsync();
        using var answer = await App.Client().GetAsync($"/en/meetings/{meeting}/queue/live");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private sealed class Listener(Visitor visitor)
    {
        private IAsyncEnumerator<SseItem<string>> events = null!;

        public string? Type { get; private set; }

        /// <summary>Opens the stream and waits for the queue as it is.</summary>
        public async Task BeginAsync(string url, CancellationToken stop)
        {
            var answer = await visitor.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, stop);
            Type = answer.Content.Headers.ContentType?.MediaType;
            events = SseParser.Create(await answer.Content.ReadAsStreamAsync(stop)).EnumerateAsync(stop).GetAsyncEnumerator(stop);
            Assert.True(await events.MoveNextAsync());
        }

        /// <summary>The desk that calls the number.</summary>
        public async Task<string?> UntilCalledAsync(int number, CancellationToken stop)
        {
            while (await events.MoveNextAsync().AsTask().WaitAsync(stop))
            {
                using var news = JsonDocument.Parse(events.Current.Data);
                foreach (var called in news.RootElement.GetProperty("called").EnumerateArray())
                    if (called.GetProperty("number").GetInt32() == number) return called.GetProperty("desk").GetString();
            }
            return null;
        }
    }
}

public sealed class LiveQueueOnSqlite(SqliteApp app) : LiveQueueTests(app);

public sealed class LiveQueueOnPostgres(PostgresApp app) : LiveQueueTests(app);
