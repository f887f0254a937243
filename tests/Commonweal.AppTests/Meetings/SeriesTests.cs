using System.Net;
using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.Planning;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Meetings;

public abstract class SeriesTests(AppFixture app) : AppTest(app)
{
    private const string EverySecondTuesday = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYMONTH=1,2,3,4,5,6,7,9,10,11,12";

    [Fact]
    public async Task Plan_FromPlainChoices_ShowsTenDatesBeforeItSavesAYearOfMeetings()
    {
        await CloseAsync(new DateOnly(2027, 3, 16));
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var page = await officer.GetPageAsync("/desk/meetings/series/new");
        (string, object?)[] filled =
        [
            ("Rhythm", "Weekly"), ("Every", "2"), ("Days", new object[] { "TU" }), ("NotIn", new object[] { "8" }), ("From", "2027-03-01"), ("At", "18:00"), ("Minutes", "120"),
            ("Form.Kind", "TownHall"), ("Form.Title[en]", "Town hall"), ("Form.Place[en]", "Great hall"), ("Form.Languages", new object[] { "en", "ar" }),
        ];

        var unseen = await officer.SubmitAsync(page, "main form button:not([formaction])", filled);
        Assert.Equal(HttpStatusCode.BadRequest, unseen.Status);
        Assert.Equal(0, await App.Db().Set<MeetingSeries>().CountAsync());
        Assert.Equal(10, unseen.Texts("section ol li").Count);
        Assert.Contains("March 16, 2027: Closed", unseen.Main, StringComparison.Ordinal);
        var saved = await officer.SubmitAsync(unseen, "main form button:not([formaction])");

        Assert.Equal(HttpStatusCode.Found, saved.Status);
        var series = await App.Db().Set<MeetingSeries>().AsNoTracking().SingleAsync();
        Assert.Equal((EverySecondTuesday, new DateOnly(2027, 3, 2)), (series.Rule, series.From));
        var days = await App.Db().Set<Meeting>().AsNoTracking().OrderBy(m => m.StartsAt).Select(m => m.StartsAt).ToListAsync();
        Assert.Equal(new DateTimeOffset(2027, 3, 2, 17, 0, 0, TimeSpan.Zero), days[0]);
        Assert.Equal(new DateTimeOffset(2027, 3, 30, 16, 0, 0, TimeSpan.Zero), days[1]);
        Assert.DoesNotContain(days, d => d.Month == 8);
        Assert.True(days[^1] > AppFixture.Start.AddMonths(11));
    }

    [Fact]
    public async Task Preview_RuleWrittenOut_ShowsItsDates_AndWhatIsNoRuleIsRefused()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var page = await officer.GetPageAsync("/desk/meetings/series/new");

        var good = await officer.SubmitAsync(page, "button[formaction*=preview]", ("Rhythm", "Own"), ("Rule", "FREQ=MONTHLY;BYDAY=1TH"), ("From", "2027-03-01"), ("At", "17:00"));
        var bad = await officer.SubmitAsync(page, "button[formaction*=preview]", ("Rhythm", "Own"), ("Rule", "FREQ=HOURLY"), ("From", "2027-03-01"), ("At", "17:00"));

        Assert.Equal("Thursday, March 4, 2027", good.Texts("section ol li")[0]);
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Contains("not a rule", bad.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_AskedAtOnceAndNightAfterNight_MakesNothingTwiceAndNeverLapses()
    {
        var series = await App.SeriesAsync(EverySecondTuesday);
        var before = await CountAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MakeAsync(series.Id)));
        Assert.Equal(before, await CountAsync());
        for (var month = 0; month < 14; month++)
        {
            App.Clock.Advance(TimeSpan.FromDays(31));
            await Task.WhenAll(MakeAsync(series.Id), MakeAsync(series.Id));
        }

        var planned = await App.Db().Set<Meeting>().AsNoTracking().OrderBy(m => m.PlannedAt).Select(m => m.PlannedAt!.Value).ToListAsync();
        Assert.Equal(planned.Distinct(), planned);
        Assert.True(planned[^1] > App.Clock.GetUtcNow().AddMonths(11));
        Assert.All(planned.Zip(planned.Skip(1)), p => Assert.True((p.Second - p.First).TotalDays < 57, $"{p}"));
    }

    [Fact]
    public async Task Job_DayClosedAfterwards_CallsOffWhatStoodThereAndHoldsWhatIsOver()
    {
        await App.SeriesAsync("FREQ=WEEKLY;BYDAY=TU");
        await CloseAsync(new DateOnly(2027, 3, 16));
        App.Clock.Advance(TimeSpan.FromDays(3));

        await RunAsync();

        var states = await App.Db().Set<Meeting>().AsNoTracking().OrderBy(m => m.StartsAt).Take(3).Select(m => m.State).ToListAsync();
        Assert.Equal([MeetingState.Held, MeetingState.Announced, MeetingState.Cancelled], states);
    }

    [Fact]
    public async Task Today_SeriesThatStopsWithoutADecision_IsCalledOutToTheMayorUntilItIsDecided()
    {
        var series = await App.SeriesAsync("FREQ=WEEKLY;COUNT=3");
        var mayor = await App.SignInAsAsync(Role.Mayor);
        Assert.Contains("Runs out without a decision: Open evening", (await mayor.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(30));
        mayor = await App.SignInAsAsync(Role.Mayor);
        Assert.Contains("Stopped without a decision: Open evening", (await mayor.GetPageAsync("/desk")).Main, StringComparison.Ordinal);

        var page = await mayor.GetPageAsync($"/desk/meetings/series/{series.Id}");
        await mayor.SubmitAsync(page, "main form", ("EndsOn", "2027-04-10"), ("Reason[en]", "The new hall replaces it."));

        Assert.DoesNotContain("without a decision", (await mayor.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task End_ByDecision_CallsOffWhatComesAfter_AndAnOfficerAloneCannot()
    {
        var series = await App.SeriesAsync("FREQ=WEEKLY;BYDAY=TU");
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        Assert.False((await officer.GetPageAsync($"/desk/meetings/series/{series.Id}")).Has("[name=EndsOn]"));
        var mayor = await App.SignInAsAsync(Role.Mayor);

        var page = await mayor.GetPageAsync($"/desk/meetings/series/{series.Id}");
        await mayor.SubmitAsync(page, "main form", ("EndsOn", "2027-03-20"), ("Reason[en]", "It moves to the library."));
        var stale = await mayor.SubmitAsync(page, "main form", ("EndsOn", "2027-03-25"), ("Reason[en]", "Another."));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal(3, await App.Db().Set<Meeting>().CountAsync(m => m.State == MeetingState.Announced));
        await RunAsync();
        Assert.Equal(3, await App.Db().Set<Meeting>().CountAsync(m => m.State == MeetingState.Announced));
    }

    private Task<int> CountAsync() => App.Db().Set<Meeting>().CountAsync();

    private async Task MakeAsync(Guid id)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var series = await scope.ServiceProvider.GetRequiredService<CommonwealDb>().Set<MeetingSeries>().SingleAsync(s => s.Id == id);
        await scope.ServiceProvider.GetRequiredService<MakingMeetings>().MakeAsync(series, CancellationToken.None);
    }

    private async Task RunAsync()
    {
        var job = await App.Scope().GetRequiredService<JobQueue>().AskAsync<MakeMeetingsJob>();
        Assert.Equal(JobState.Done, (await App.EndedAsync(job.Id)).State);
    }

    private async Task CloseAsync(DateOnly day)
    {
        var db = App.Db();
        db.Add(new ClosedDay { Day = day, Name = Meet.Words("Closed", "Fermé", "مغلق") });
        await db.SaveChangesAsync();
        await App.ForgetAsync();
    }
}

public sealed class SeriesOnSqlite(SqliteApp app) : SeriesTests(app);

public sealed class SeriesOnPostgres(PostgresApp app) : SeriesTests(app);
