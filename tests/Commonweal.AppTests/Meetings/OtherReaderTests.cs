using System.Globalization;
using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.Planning;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Meetings;

/// <summary>A program that shares nothing with ours reads our calendars and finds our dates, summer and winter.</summary>
public abstract class OtherReaderTests(AppFixture app) : AppTest(app)
{
    private static readonly DateTimeOffset Until = AppFixture.Start.AddDays(360);

    [Theory]
    [InlineData("FREQ=MONTHLY;BYDAY=1TH", "2027-03-04", 12)]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYMONTH=1,2,3,4,5,6,7,9,10,11,12", "2027-03-02", 23)]
    [InlineData("FREQ=MONTHLY;BYDAY=2TU;BYMONTH=1,2,3,4,5,6,7,9,10,11,12", "2027-03-09", 11)]
    public async Task Series_WithOneMovedAndOneCalledOff_HasOurDates(string rule, string from, int count)
    {
        var series = await App.SeriesAsync(rule, DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var planned = await OursAsync(series.Id);
        Assert.Equal(count, planned.Count);
        Assert.Equal([1, 2], planned.Select(m => 18 - m.StartsAt.Hour).Distinct().Order());
        // The one is moved over the change of the clocks.
        await ChangeAsync(planned[0], (changing, m) => changing.MoveAsync(m, m.StartsAt.AddDays(30), m.EndsAt.AddDays(30), m.Place, Meet.Words("Hall taken", "Salle prise", "القاعة مشغولة"), m.Version, CancellationToken.None));
        await ChangeAsync(planned[3], (changing, m) => changing.CancelAsync(m, Meet.Words("Ill", "Malade", "مرض"), m.Version, CancellationToken.None));

        var read = await OtherReader.ReadAsync(await App.Client().GetStringAsync($"/en/meetings/series/{series.Id}.ics"), AppFixture.Start, Until);

        var ours = await OursAsync(series.Id);
        Assert.Equal(ours.Select(Told).Order(), read.Select(r => (r.Starts, r.Ends, r.Called == "CANCELLED")).Order());
        Assert.Equal(series.Id.ToString(), Assert.Single(read.Select(r => r.Uid).Distinct(StringComparer.Ordinal)));
        Assert.Single(ours, m => m.State is MeetingState.Cancelled);
    }

    [Fact]
    public async Task Series_ThatEnds_EndsThere()
    {
        var series = await App.SeriesAsync("FREQ=WEEKLY;BYDAY=TU");
        Assert.True(await App.Scope().GetRequiredService<EndingSeries>().EndAsync(series.Id, new DateOnly(2027, 4, 6), Meet.Words("Enough", "Assez", "كفى"), series.Version, CancellationToken.None));

        var read = await OtherReader.ReadAsync(await App.Client().GetStringAsync($"/fr/meetings/series/{series.Id}.ics"), AppFixture.Start, Until);

        var held = (await OursAsync(series.Id)).Where(m => m.State is not MeetingState.Cancelled).Select(m => m.StartsAt);
        Assert.Equal(held.Order(), read.Where(r => r.Called != "CANCELLED").Select(r => r.Starts).Order());
    }

    [Fact]
    public async Task OneMeeting_AloneOrOfASeries_IsReadWithOurHour()
    {
        var series = await App.SeriesAsync("FREQ=WEEKLY;BYDAY=TU");
        var summer = (await OursAsync(series.Id)).Find(m => m.StartsAt.Month == 7)!;
        foreach (var (meeting, title) in new[] { (await App.MeetingAsync(), "لقاء مفتوح"), (summer, "أمسية مفتوحة") })
        {
            var read = Assert.Single(await OtherReader.ReadAsync(await App.Client().GetStringAsync($"/ar/meetings/{meeting.Id}.ics"), AppFixture.Start, Until));

            Assert.Equal((meeting.StartsAt, meeting.EndsAt, title), (read.Starts, read.Ends, read.Summary));
        }
    }

    private static (DateTimeOffset, DateTimeOffset, bool) Told(Meeting meeting) => (meeting.StartsAt, meeting.EndsAt, meeting.State is MeetingState.Cancelled);

    private async Task<List<Meeting>> OursAsync(Guid series)
        => await App.Db().Set<Meeting>().AsNoTracking().Where(m => m.SeriesId == series && m.StartsAt < Until).OrderBy(m => m.StartsAt).ToListAsync();

    private async Task ChangeAsync(Meeting meeting, Func<ChangingMeetings, Meeting, Task<Changed>> change)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var tracked = await scope.ServiceProvider.GetRequiredService<CommonwealDb>().Set<Meeting>().SingleAsync(m => m.Id == meeting.Id);
        Assert.Equal(Changed.Done, await change(scope.ServiceProvider.GetRequiredService<ChangingMeetings>(), tracked));
        await App.ForgetAsync();
    }
}

public sealed class OtherReaderOnSqlite(SqliteApp app) : OtherReaderTests(app);

public sealed class OtherReaderOnPostgres(PostgresApp app) : OtherReaderTests(app);
