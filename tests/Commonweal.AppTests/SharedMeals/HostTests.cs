using System.Net;
using Commonweal.Engagement.SharedMeals;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.SharedMeals;

public abstract class HostTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Host_CountsOnceTrained_WaitingListMovesUp_AndCostsComeBackOnce()
    {
        var series = await App.SeriesAsync(rounds: 1, hosts: 0);
        var round = (await App.RoundsAsync(series)).Single();
        await App.GuestAsync(series, [round.Id]);
        var host = App.Client();
        var form = await host.GetPageAsync($"/en/shared-meals/{series.Id}/host");
        var page = await host.FollowAsync(await host.SubmitAsync(form, "main form", ("PersonName", "Marta"), ("Contact", "marta@example.org"), ("Seats", "6"), ("Speaks", new[] { "en" }), ("OfAge", true)));
        Assert.Matches(@"^\d{4} \d{4} \d{4} \d{4}$", page.Text(".digits"));
        Assert.Equal(0, (await App.RoundsAsync(series)).Single().Places);

        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        Assert.Contains("Train a host", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        var id = (await App.Db().Set<MealHost>().SingleAsync()).Id;
        page = await officer.GetPageAsync("/desk/shared-meals/hosts/" + id);
        Assert.Contains("marta@example.org", page.Main, StringComparison.Ordinal);
        await officer.SubmitAsync(page, "main form:not([action])", ("TrainedOn", "2027-03-01"), ("KitOn", "2027-03-01"));
        Assert.Equal((6, 1), ((await App.RoundsAsync(series)).Single().Places, (await App.RoundsAsync(series)).Single().Taken));

        await App.Db().Set<MealRound>().ExecuteUpdateAsync(u => u.SetProperty(r => r.State, RoundState.Done));
        page = await host.GetPageAsync("/en/shared-meals/mine/table");
        var tooMuch = await host.SubmitAsync(page, "form[enctype]", ("Amount", "50.01"));
        Assert.Equal(HttpStatusCode.BadRequest, tooMuch.Status);
        await host.SubmitAsync(page, "form[enctype]", ("Amount", "41,30"));
        await host.SubmitAsync(page, "form[enctype]", ("Amount", "12.00"));
        var claim = await App.Db().Set<MealClaim>().SingleAsync();
        Assert.Equal(41.30m, claim.Amount);
        await officer.SubmitAsync(await officer.GetPageAsync("/desk/shared-meals/hosts/" + id), $"button[value='{claim.Id}']");
        Assert.Contains("Paid on", (await host.GetPageAsync("/en/shared-meals/mine/table")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostLeaves_NobodyLosesAPlace_AndTheDeskIsTold()
    {
        var series = await App.SeriesAsync(rounds: 1, hosts: 1, seats: 3);
        await App.GuestAsync(series, (await App.RoundsAsync(series)).Select(r => r.Id), adults: 2);
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var id = (await App.Db().Set<MealHost>().SingleAsync()).Id;

        await officer.SubmitAsync(await officer.GetPageAsync("/desk/shared-meals/hosts/" + id), "form[action*=Leave]");

        var round = (await App.RoundsAsync(series)).Single();
        Assert.Equal((0, 2), (round.Places, round.Taken));
        Assert.Contains("Find another host", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminder_TwoDaysBefore_GoesOnceToEachGuestAndHostWithAnAddress()
    {
        var series = await App.SeriesAsync(rounds: 1, days: 2);
        var round = (await App.RoundsAsync(series)).Single();
        await App.GuestAsync(series, [round.Id], contact: "amina@example.org");
        await App.GuestAsync(series, [round.Id]);
        for (var twice = 0; twice < 2; twice++)
            await App.EndedAsync((await App.Scope().GetRequiredService<JobQueue>().AskAsync<MealReminders>()).Id);
        await App.SettledAsync();

        Assert.Single(App.Mail(), m => m.Contains("We look forward to you", StringComparison.Ordinal));
        Assert.Contains("marta@example.org", Assert.Single(App.Mail(), m => m.Contains("Your table is awaited", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_AreInTheTablesLanguages_RightToLeftToo()
    {
        var series = await App.SeriesAsync(rounds: 1, hosts: 1, seats: 4);
        var round = (await App.RoundsAsync(series)).Single().Id;
        for (var n = 0; n < 3; n++) await App.GuestAsync(series, [round], "Guest " + n, speaks: ["ar", "en"]);
        await App.EndedAsync((await App.Scope().GetRequiredService<Commonweal.Engagement.SharedMeals.Seating.AskingForSeats>().AskAsync(series.Id, 1, CancellationToken.None))!.Id);
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var prompts = await officer.GetPageAsync($"/desk/shared-meals/rounds/{round}/prompts");
        Assert.True(prompts.Has("article.sheet [lang=ar][dir=rtl]"));
        Assert.Contains("ما طعم البيت؟", prompts.Main, StringComparison.Ordinal);
        Assert.Contains("What tastes of home?", prompts.Main, StringComparison.Ordinal);
        Assert.Contains("Marta", (await officer.GetPageAsync($"/desk/shared-meals/rounds/{round}/place-cards")).Main, StringComparison.Ordinal);
        Assert.Contains("Guest 2", (await officer.GetPageAsync($"/desk/shared-meals/rounds/{round}/host-sheets")).Main, StringComparison.Ordinal);
    }
}

public sealed class HostOnSqlite(SqliteApp app) : HostTests(app);

public sealed class HostOnPostgres(PostgresApp app) : HostTests(app);
