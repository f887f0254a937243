using System.Net;
using System.Text;
using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.Speaking;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Meetings;

public abstract class SpeakerTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task SignUp_IsEncryptedConfirmedListedAndWithdrawn()
    {
        var meeting = await OpenListAsync();
        var resident = App.Client();
        var page = await resident.GetPageAsync($"/en/meetings/{meeting}/speak");
        page = await resident.FollowAsync(await resident.SubmitAsync(page, "main form", ("SpeakerName", "Rosa"), ("Minutes", "2"), ("Need", "A ramp"), ("Email", "rosa@example.org")));

        Assert.Contains("number 1", page.Main, StringComparison.Ordinal);
        var stored = await App.Db().Set<SpeakerSignUp>().SingleAsync();
        Assert.DoesNotContain("Rosa", Encoding.UTF8.GetString(stored.NameSealed!), StringComparison.Ordinal);
        await App.SettledAsync();
        Assert.Contains(App.Mail(), m => m.Contains($"/en/meetings/{meeting}/speak/{stored.Id}", StringComparison.Ordinal));
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var list = await officer.GetPageAsync($"/desk/meetings/{meeting}/speakers");
        Assert.Contains("Rosa", list.Text("tbody tr"), StringComparison.Ordinal);
        Assert.Contains("A ramp", list.Text("tbody tr"), StringComparison.Ordinal);

        await resident.SubmitAsync(page, "main form");
        stored = await App.Db().Set<SpeakerSignUp>().SingleAsync();
        Assert.Equal((SpeakerState.Withdrawn, null, null), (stored.State, stored.NameSealed, stored.NeedSealed));
    }

    [Fact]
    public async Task Sides_HaveEqualTimeAndTheRestStandsInReserve()
    {
        var meeting = await OpenListAsync(minutesInAll: "5");
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        foreach (var side in new[] { "For", "Against" })
            await officer.SubmitAsync(await officer.GetPageAsync($"/desk/meetings/{meeting}/speakers"), "form[action*='Side']", ("SideName[en]", side));
        var sides = await App.Db().Set<SpeakingSide>().OrderBy(s => s.Order).ToListAsync();

        foreach (var side in new[] { 0, 0, 1 })
        {
            var resident = App.Client();
            var page = await resident.GetPageAsync($"/en/meetings/{meeting}/speak");
            await resident.SubmitAsync(page, "main form", ("SpeakerName", "N"), ("Minutes", "3"), ("Side", sides[side].Id));
        }

        var list = await officer.GetPageAsync($"/desk/meetings/{meeting}/speakers");
        Assert.Equal(["1", "2", "Reserve"], list.Texts("tbody tr td:first-child"));
        Assert.Equal(["For", "Against", "For"], list.Texts("tbody tr td:nth-child(3)"));
    }

    [Fact]
    public async Task ManyAtOnce_EachHaveTheirPlace()
    {
        var meeting = await OpenListAsync();
        var residents = Enumerable.Range(0, 12).Select(_ => App.Client()).ToList();
        var pages = await Task.WhenAll(residents.Select(r => r.GetPageAsync($"/en/meetings/{meeting}/speak")));

        await Task.WhenAll(residents.Zip(pages, (resident, page) => resident.SubmitAsync(page, "main form", ("SpeakerName", "N"), ("Minutes", "1"))));

        Assert.Equal(Enumerable.Range(1, 12), await App.Db().Set<SpeakerSignUp>().OrderBy(s => s.Place).Select(s => s.Place).ToListAsync());
    }

    [Fact]
    public async Task SpeakingTime_IsKeptPerSideAndOneOfTwoEditorsIsTold()
    {
        var meeting = await OpenListAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/meetings/{meeting}/speakers"), "form[action*='Side']", ("SideName[en]", "For"));
        var key = (await App.Db().Set<SpeakingSide>().SingleAsync()).Id;
        var page = await officer.GetPageAsync($"/desk/meetings/{meeting}/speakers/time");

        Assert.Equal(HttpStatusCode.Redirect, (await officer.SubmitAsync(page, "form[data-speaking-time]", ($"Minutes[{key}]", "4"), ($"Seconds[{key}]", "30"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(page, "form[data-speaking-time]", ($"Minutes[{key}]", "9"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(page, "form[data-speaking-time]", ($"Seconds[{key}]", "61"))).Status);
        Assert.Equal(270, (await App.Db().Set<SpeakingSide>().SingleAsync()).Seconds);
    }

    [Fact]
    public async Task TwoWeeksAfter_NothingOfThePersonIsLeft()
    {
        var meeting = await OpenListAsync();
        var resident = App.Client();
        await resident.SubmitAsync(await resident.GetPageAsync($"/en/meetings/{meeting}/speak"), "main form", ("SpeakerName", "Rosa"), ("Minutes", "2"));

        Assert.Equal(1, await App.Scope().GetRequiredService<SpeakerRetention>().ClearAsync(new DateOnly(2027, 3, 10), 10, default));
        Assert.Null((await App.Db().Set<SpeakerSignUp>().SingleAsync()).NameSealed);
    }

    [Fact]
    public async Task ClosedList_TakesNobody()
    {
        var meeting = await OpenListAsync();
        var resident = App.Client();
        var page = await resident.GetPageAsync($"/en/meetings/{meeting}/speak");
        await App.Db().Set<SpeakingRound>().ExecuteUpdateAsync(u => u.SetProperty(r => r.IsOpen, false));

        Assert.Equal(HttpStatusCode.Conflict, (await resident.SubmitAsync(page, "main form", ("SpeakerName", "Rosa"), ("Minutes", "2"))).Status);
        Assert.False(await App.Db().Set<SpeakerSignUp>().AnyAsync());
    }

    private async Task<Guid> OpenListAsync(string minutesInAll = "30")
    {
        var meeting = await App.AddMeetingAsync(MeetingKind.Forum);
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var page = await officer.GetPageAsync($"/desk/meetings/{meeting}/speakers");
        await officer.SubmitAsync(page, "form:has([name=MinutesEach])", ("MinutesEach", "3"), ("MinutesInAll", minutesInAll), ("IsOpen", true));
        return meeting;
    }
}

public sealed class SpeakerOnSqlite(SqliteApp app) : SpeakerTests(app);

public sealed class SpeakerOnPostgres(PostgresApp app) : SpeakerTests(app);
