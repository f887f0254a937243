using System.Net;
using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.Planning;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using ForeignCalendar = Ical.Net.Calendar;
using ForeignEvent = Ical.Net.CalendarComponents.CalendarEvent;

namespace Commonweal.AppTests.Meetings;

/// <summary>The calendars as another program reads them.</summary>
public abstract class CalendarTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Feed_ImportedAgainAfterAMoveAndACancellation_HasNoDuplicatesAndCountsUp()
    {
        var series = await App.SeriesAsync("FREQ=WEEKLY;BYDAY=TU");
        await App.MeetingAsync();
        var calendar = new Dictionary<(string, DateTime?), ForeignEvent>();
        await ImportAsync(calendar, "/en/meetings.ics");
        Assert.Equal(2, calendar.Count);

        await ChangeAsync(series, number: 1, (changing, m) => changing.MoveAsync(m, m.StartsAt.AddDays(1), m.EndsAt.AddDays(1), m.Place, Meet.Words("Hall taken", "Salle prise", "القاعة مشغولة"), m.Version, CancellationToken.None));
        await ChangeAsync(series, number: 2, (changing, m) => changing.CancelAsync(m, Meet.Words("Ill", "Malade", "مرض"), m.Version, CancellationToken.None));
        await ImportAsync(calendar, "/en/meetings.ics");
        await ImportAsync(calendar, $"/fr/meetings/series/{series.Id}.ics");

        Assert.Equal(4, calendar.Count);
        var whole = calendar[(series.Id.ToString(), null)];
        Assert.Equal(("FREQ=WEEKLY;BYDAY=TU", "Europe/Paris", "Soirée ouverte"), (whole.RecurrenceRule!.ToString(), whole.DtStart!.TzId, whole.Summary));
        var moved = calendar[(series.Id.ToString(), new DateTime(2027, 3, 9, 18, 0, 0))];
        Assert.Equal((10, 1, "CONFIRMED"), (moved.DtStart!.Day, moved.Sequence, moved.Status));
        Assert.Equal("CANCELLED", calendar[(series.Id.ToString(), new DateTime(2027, 3, 16, 18, 0, 0))].Status);
        await ImportAsync(calendar, "/en/meetings.ics");
        Assert.Equal(4, calendar.Count);
    }

    [Fact]
    public async Task Feeds_OfDistrictLanguageAndOneMeeting_HoldWhatTheySay()
    {
        await App.SeriesAsync("FREQ=MONTHLY;BYDAY=1TH");
        var meeting = await App.MeetingAsync();

        Assert.Equal(meeting.Id.ToString(), (await ReadAsync($"/en/meetings/district/{TestCity.Harbour}.ics")).Single().Uid);
        Assert.Equal("Open evening", (await ReadAsync("/en/meetings/spoken/fr.ics")).Single().Summary);
        Assert.Equal("لقاء مفتوح", (await ReadAsync($"/ar/meetings/{meeting.Id}.ics")).Single().Summary);
        Assert.Equal(2, (await ReadAsync("/ar/meetings/spoken/en.ics")).Count);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetAsync("/en/meetings/district/nowhere.ics")).StatusCode);
    }

    [Fact]
    public async Task Feed_OfASeriesWithAClosedDay_LeavesItOutAndLosesNothingElse()
    {
        var db = App.Db();
        db.Add(new Commonweal.Platform.City.ClosedDay { Day = new DateOnly(2027, 3, 9), Name = Meet.Words("Closed", "Fermé", "مغلق") });
        await db.SaveChangesAsync();
        await App.ForgetAsync();
        var series = await App.SeriesAsync("FREQ=WEEKLY;BYDAY=TU");

        var text = await App.Client().GetStringAsync($"/en/meetings/series/{series.Id}.ics");

        Assert.Contains("EXDATE;TZID=Europe/Paris:20270309T180000\r\n", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("EXDATE").Length - 1);
    }

    [Fact]
    public async Task Feed_OfASleepingPart_IsNotThere()
    {
        var db = App.Db();
        (await db.Set<Commonweal.Platform.City.CitySettings>().SingleAsync()).AwakeParts = ["concerns"];
        await db.SaveChangesAsync();
        await App.ForgetAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetAsync("/en/meetings.ics")).StatusCode);
    }

    private async Task ChangeAsync(MeetingSeries series, int number, Func<ChangingMeetings, Meeting, Task<Changed>> change)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var meeting = await scope.ServiceProvider.GetRequiredService<CommonwealDb>().Set<Meeting>().Where(m => m.SeriesId == series.Id).OrderBy(m => m.PlannedAt).Skip(number).FirstAsync();
        Assert.Equal(Changed.Done, await change(scope.ServiceProvider.GetRequiredService<ChangingMeetings>(), meeting));
    }

    private async Task ImportAsync(Dictionary<(string, DateTime?), ForeignEvent> calendar, string path)
    {
        foreach (var one in await ReadAsync(path))
        {
            var key = (one.Uid!, one.RecurrenceIdentifier?.StartTime.Value);
            if (!calendar.TryGetValue(key, out var known) || known.Sequence <= one.Sequence) calendar[key] = one;
        }
    }

    private async Task<IReadOnlyList<ForeignEvent>> ReadAsync(string path)
    {
        var answer = await App.Client().GetAsync(path);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        return [.. ForeignCalendar.Load(await answer.Content.ReadAsStringAsync())!.Events];
    }
}

public sealed class CalendarOnSqlite(SqliteApp app) : CalendarTests(app);

public sealed class CalendarOnPostgres(PostgresApp app) : CalendarTests(app);
