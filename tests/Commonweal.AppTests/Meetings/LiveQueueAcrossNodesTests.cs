using System.Diagnostics;
using System.Globalization;
using Commonweal.AppTests.Mail;
using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.WalkIn;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Meetings;

/// <summary>Two programs on one PostgreSQL: a number called through the one is heard by whoever listens to the other.</summary>
public sealed class LiveQueueAcrossNodesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task CalledThroughOneNode_IsHeardAtTheOther()
    {
        await using var city = await OtherCity.MakeAsync(postgres: true, durable: false);
        var one = await city.OpenAsync();
        var (meeting, desk) = await city.LookAsync(AddQueueAsync);
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{MailSink.FreePort()}");
        await using var other = Child.Start(["serve", "--urls", address, .. city.Place]);
        using var patience = new CancellationTokenSource(Patience);
        using var listener = await ListenAsync(new Uri($"{address}/en/meetings/{meeting}/queue/live"), patience.Token);
        Assert.DoesNotContain("\"number\":1", await HearAsync(listener, patience.Token), StringComparison.Ordinal);

        var called = Stopwatch.GetTimestamp();
        await using (var scope = one.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<CallingNumbers>().NextAsync(desk, patience.Token);
        var heard = await HearAsync(listener, patience.Token);

        Assert.Contains("\"number\":1", heard, StringComparison.Ordinal);
        TestContext.Current.TestOutputHelper?.WriteLine($"heard at the other node after {Stopwatch.GetElapsedTime(called).TotalMilliseconds:F0} ms");
    }

    private static async Task<(Guid Meeting, WalkInDesk Desk)> AddQueueAsync(CommonwealDb db)
    {
        (await db.Set<CitySettings>().SingleAsync()).AwakeParts = ["meetings"];
        var now = TimeProvider.System.GetUtcNow();
        var meeting = new Meeting { Kind = MeetingKind.WalkInDay, Title = MultilingualText.Of(("en", "A day by the river")), StartsAt = now, EndsAt = now.AddHours(8), ChangedAt = now };
        var desk = new WalkInDesk { MeetingId = meeting.Id, Name = "4", NotesReadBy = Role.LiaisonOfficer };
        db.Add(meeting);
        db.Add(new WalkInQueue { MeetingId = meeting.Id, IsOpen = true, LastNumber = 1 });
        db.Add(desk);
        db.Add(new WalkInTicket { MeetingId = meeting.Id, Number = 1, Way = TicketWay.Door });
        await db.SaveChangesAsync();
        return (meeting.Id, desk);
    }

    private static async Task<StreamReader> ListenAsync(Uri stream, CancellationToken stop)
    {
        var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        for (; ; await Task.Delay(100, stop))
        {
            try { return new StreamReader(await client.GetStreamAsync(stream, stop)); }
            catch (HttpRequestException failure) when (failure.StatusCode is null)
            {
                // It does not serve yet.
            }
        }
    }

    /// <summary>The data of the next event.</summary>
    private static async Task<string> HearAsync(StreamReader listener, CancellationToken stop)
    {
        while (true)
        {
            var line = await listener.ReadLineAsync(stop) ?? throw new InvalidOperationException("The stream ended.");
            if (line.StartsWith("data:", StringComparison.Ordinal)) return line;
        }
    }
}
