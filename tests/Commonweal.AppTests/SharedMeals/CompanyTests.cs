using System.Net;
using Commonweal.Engagement.SharedMeals;
using Commonweal.Engagement.SharedMeals.Seating;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Privacy.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.SharedMeals;

/// <summary>Who comes along, and what changes after signing up.</summary>
public abstract class CompanyTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Children_HaveSeatsOfTheirOwn_AndAFamilyWaitsWhole()
    {
        var series = await App.SeriesAsync(rounds: 1, seats: 6);
        await App.Client().JoinAsync(series, "Amina", ("Form.Adults", "2"), ("Form.Children", "3"));
        Assert.Equal(5, (await App.RoundsAsync(series)).Single().Taken);

        await App.Client().JoinAsync(series, "Bilal", ("Form.Adults", "1"), ("Form.Children", "1"));
        var tooMany = await App.Client().JoinAsync(series, "Chloé", ("Form.Children", "7"));

        Assert.Equal(5, (await App.RoundsAsync(series)).Single().Taken);
        Assert.Equal([SeatState.Placed, SeatState.Waiting], (await App.Db().Set<MealSeat>().OrderBy(s => s.Number).ToListAsync()).Select(s => s.State));
        Assert.Contains("number from 0 to 6", tooMany.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Children_SitWithTheirParents_AndNoTableIsFullerThanItsSeats()
    {
        var series = await App.SeriesAsync(rounds: 2, hosts: 2, seats: 5);
        await App.Client().JoinAsync(series, "Amina", ("Form.Adults", "2"), ("Form.Children", "2"));
        await App.Client().JoinAsync(series, "Bilal", ("Form.Adults", "1"), ("Form.Children", "2"));
        foreach (var name in (string[])["Chloé", "Daoud", "Elif"]) await App.Client().JoinAsync(series, name);

        await App.EndedAsync((await App.Scope().GetRequiredService<AskingForSeats>().AskAsync(series.Id, 3, CancellationToken.None))!.Id);

        var seats = await App.Db().Set<MealSeat>().ToListAsync();
        Assert.All(seats, s => Assert.NotNull(s.TableId));
        Assert.All(seats.GroupBy(s => s.TableId), table => Assert.Equal(5, table.Sum(s => s.People)));
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var sheet = await officer.GetPageAsync($"/desk/shared-meals/rounds/{seats[0].RoundId}/host-sheets");
        Assert.Contains("2 adults + 2 children", sheet.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guest_ChangesLanguagesFoodAndRounds_ByReceipt_AndTheKitchenSeesIt()
    {
        var series = await App.SeriesAsync(rounds: 2);
        var rounds = await App.RoundsAsync(series);
        var guest = App.Client();
        await guest.JoinAsync(series, "Amina", ("Form.Food", new[] { "vegan" }), ("Form.Rounds", new[] { rounds[0].Id.ToString() }));
        var form = await guest.GetPageAsync("/en/shared-meals/mine/change");
        Assert.True(form.Has("input[value=vegan][checked]"));
        Assert.Equal(HttpStatusCode.BadRequest, (await guest.SubmitAsync(form, "main form", ("Form.Speaks", Array.Empty<string>()))).Status);

        var own = await guest.FollowAsync(await guest.SubmitAsync(form, "main form",
            ("Form.Speaks", new[] { "en", "ar" }), ("Form.Food", new[] { "halal" }), ("Form.Access", new[] { "stepFree" }), ("Form.Needs", "No onions")));
        Assert.Contains("No onions", own.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("egan", own.Main, StringComparison.Ordinal);
        await guest.SubmitAsync(own, $"form[action*=Join] button[value='{rounds[1].Id}']");

        Assert.Equal(HttpStatusCode.Conflict, (await guest.SubmitAsync(form, "main form", ("Form.Needs", "Late"))).Status);
        Assert.Equal(["en", "ar"], (await App.Db().Set<MealGuest>().SingleAsync()).Speaks);
        Assert.All(await App.RoundsAsync(series), r => Assert.Equal(1, r.Taken));
        Assert.Contains("No onions", (await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync($"/desk/shared-meals/{series.Id}/guests")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backgrounds_AreGoneTheNightAfterTheLastMeal_AndNothingSaysTheyWereTold()
    {
        var series = await App.SeriesAsync(rounds: 2);
        var guest = App.Client();
        await guest.JoinAsync(series, "Amina", ("Form.Background", "1"), ("Form.BackgroundConsent", true));
        var rounds = await App.RoundsAsync(series);
        await ClearAtAsync(rounds[0].StartsAt.AddDays(2));
        Assert.Equal(1, await App.Db().Set<MealBackground>().CountAsync());

        await ClearAtAsync(rounds[1].StartsAt.AddDays(2));

        Assert.Equal(0, await App.Db().Set<MealBackground>().CountAsync());
        Assert.Null((await App.Db().Set<MealGuest>().SingleAsync()).LinkSealed);
    }

    private async Task ClearAtAsync(DateTimeOffset when)
    {
        App.Clock.Advance(when - App.Clock.GetUtcNow());
        var job = await App.EndedAsync((await App.Scope().GetRequiredService<JobQueue>().AskAsync<RetentionJob>()).Id);
        Assert.True(job.State == JobState.Done, App.Log.LastFailure);
    }
}

public sealed class CompanyOnSqlite(SqliteApp app) : CompanyTests(app);

public sealed class CompanyOnPostgres(PostgresApp app) : CompanyTests(app);
