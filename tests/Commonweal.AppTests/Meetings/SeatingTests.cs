using System.Net;
using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.Registering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Meetings;

public abstract class SeatingTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Ask_AThousandAtOnceForTheLastFifty_ExactlyFiftyAreSeatedAndTheRestWaitInOrder()
    {
        var meeting = await App.MeetingAsync(capacity: 50);

        var answers = new System.Collections.Concurrent.ConcurrentBag<SeatAnswer>();
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (_, _) => answers.Add(await App.AskAsync(meeting)));

        var line = await App.LineAsync(meeting);
        Assert.Equal((50, 950), (answers.Count(a => a is SeatAnswer.Seated), answers.Count(a => a is SeatAnswer.Waiting)));
        Assert.Equal(Enumerable.Range(1, 1000), line.Select(r => r.Number));
        Assert.All(line.Take(50), r => Assert.Equal(RegistrationState.Seated, r.State));
        Assert.All(line.Skip(50), r => Assert.Equal(RegistrationState.Waiting, r.State));
        var seats = await App.Db().Set<MeetingSeats>().AsNoTracking().SingleAsync();
        Assert.Equal((50, 950, 1000), (seats.Taken, seats.Waiting, seats.Asked));
    }

    [Fact]
    public async Task Register_ManyBrowsersAtOnce_NoSeatIsSoldTwice()
    {
        var meeting = await App.MeetingAsync(capacity: 50);
        var browsers = Enumerable.Range(0, 200).Select(n => App.ClientFrom(new IPAddress([127, 0, 1, (byte)(1 + n / 4)]), "test")).ToList();
        var forms = new List<Page>();
        foreach (var browser in browsers) forms.Add(await browser.GetPageAsync($"/en/meetings/{meeting.Id}/register"));

        var answers = await Task.WhenAll(browsers.Zip(forms, (browser, form) => browser.SubmitAsync(form, "main form", ("Form.Seats", "1"))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        var line = await App.LineAsync(meeting);
        Assert.Equal((200, 50), (line.Count, line.Count(r => r.State is RegistrationState.Seated)));
        Assert.Equal(50, line.TakeWhile(r => r.State is RegistrationState.Seated).Count());
    }

    [Fact]
    public async Task Ask_TheSameFormAtOnce_IsOneRegistration()
    {
        var meeting = await App.MeetingAsync(capacity: 5);
        var ticket = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => App.AskAsync(meeting, ticket: ticket)));

        Assert.Single(await App.LineAsync(meeting));
        Assert.Equal(1, (await App.Db().Set<MeetingSeats>().AsNoTracking().SingleAsync()).Taken);
    }

    [Fact]
    public async Task Ask_TheSameAppointmentAtOnce_OneGetsIt()
    {
        var meeting = await App.MeetingAsync(slot: 20, kind: MeetingKind.OfficeHours);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => App.AskAsync(meeting, slot: 3)));

        Assert.Equal((1, 11), (answers.Count(a => a is SeatAnswer.Seated), answers.Count(a => a is SeatAnswer.SlotTaken)));
    }

    [Fact]
    public async Task Cancel_ByTwoAtOnce_OneMovesUpAndIsWrittenToOnce()
    {
        var meeting = await App.MeetingAsync(capacity: 2);
        foreach (var email in new[] { "a@x.example", "b@x.example", "c@x.example", "d@x.example" }) await App.AskAsync(meeting, email: email);
        var first = (await App.LineAsync(meeting))[0];

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            await using var scope = App.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Seating>().CancelAsync(first.Id, CancellationToken.None);
        }));
        await App.SettledAsync();

        Assert.Equal([RegistrationState.Cancelled, RegistrationState.Seated, RegistrationState.Seated, RegistrationState.Waiting], (await App.LineAsync(meeting)).Select(r => r.State));
        var told = Assert.Single(App.Mail(), m => m.Contains("A seat for you", StringComparison.Ordinal));
        Assert.Contains("c@x.example", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_FamilyLargerThanWhatIsFree_WaitsAndNobodyOvertakes()
    {
        var meeting = await App.MeetingAsync(capacity: 4);
        await App.AskAsync(meeting, seats: 3);

        Assert.Equal(SeatAnswer.Waiting, await App.AskAsync(meeting, seats: 2));
        Assert.Equal(SeatAnswer.Waiting, await App.AskAsync(meeting, seats: 1));
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Seating>().ResizeAsync(meeting.Id, 6, CancellationToken.None);

        Assert.All(await App.LineAsync(meeting), r => Assert.Equal(RegistrationState.Seated, r.State));
    }

    [Fact]
    public async Task Ask_ForWhatIsOver_IsRefused()
    {
        var meeting = await App.MeetingAsync(capacity: 4);
        App.Clock.Advance(TimeSpan.FromDays(20));

        Assert.Equal(SeatAnswer.Closed, await App.AskAsync(meeting));
        Assert.Empty(await App.LineAsync(meeting));
    }
}

public sealed class SeatingOnSqlite(SqliteApp app) : SeatingTests(app);

public sealed class SeatingOnPostgres(PostgresApp app) : SeatingTests(app);
