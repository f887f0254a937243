using System.Net;
using Commonweal.Engagement.SharedMeals;
using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Engagement.SharedMeals.Seating;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.SharedMeals;

public abstract class EveningTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Seated_ByTwoOfficersAtOnce_OneRuns_AndTheSeedGivesTheSameTables()
    {
        var series = await FullAsync();
        var (one, other) = (await App.SignInAsAsync(Role.Coordinator), await App.SignInAsAsync(Role.LiaisonOfficer));
        var (page, late) = (await one.GetPageAsync($"/desk/shared-meals/{series.Id}"), await other.GetPageAsync($"/desk/shared-meals/{series.Id}"));

        var answers = await Task.WhenAll(one.SubmitAsync(page, "form[action*=Seat]", ("Seed", "42")), other.SubmitAsync(late, "form[action*=Seat]", ("Seed", "42")));
        Assert.Contains(HttpStatusCode.Redirect, answers.Select(a => a.Status));
        var first = await App.EndedAsync((await App.Db().Set<Job>().Where(j => j.Kind == "meal-seating").ToListAsync()).OrderBy(j => j.CreatedAt).First().Id);
        foreach (var job in await App.Db().Set<Job>().Where(j => j.Kind == "meal-seating").ToListAsync()) await App.EndedAsync(job.Id);

        Assert.Equal((JobState.Done, "sharedMeals.job.done"), (first.State, first.Message));
        var before = await TablesAsync();
        Assert.DoesNotContain(before.Values, t => t is null);
        Assert.All(await App.RoundsAsync(series), r => Assert.Equal((RoundState.Seated, 42), (r.State, r.Seed)));
        var again = await App.Scope().GetRequiredService<AskingForSeats>().AskAsync(series.Id, 42, CancellationToken.None);
        await App.EndedAsync(again!.Id);
        Assert.Equal(before, await TablesAsync());
    }

    [Fact]
    public async Task GuestCancels_WhileSeatingRuns_StaysGone_AndCountersStayTrue()
    {
        var series = await FullAsync();
        var guests = await App.Db().Set<MealGuest>().Select(g => g.Id).Take(4).ToListAsync();
        var job = await App.Scope().GetRequiredService<AskingForSeats>().AskAsync(series.Id, 1, CancellationToken.None);

        await Task.WhenAll(guests.Select(g => App.Scope().GetRequiredService<SigningUp>().WithdrawAsync(g, CancellationToken.None)));
        await App.EndedAsync(job!.Id);

        Assert.All(await App.Db().Set<MealSeat>().Where(s => guests.Contains(s.GuestId)).ToListAsync(), s => Assert.Equal((SeatState.Gone, null), (s.State, s.TableId)));
        foreach (var round in await App.RoundsAsync(series))
            Assert.Equal(round.Taken, await App.Db().Set<MealSeat>().Where(s => s.RoundId == round.Id && s.State == SeatState.Placed).SumAsync(s => s.People));
    }

    [Fact]
    public async Task Group_HasATableOfItsOwn_AndIsNeverSeatedByTheDraw()
    {
        var series = await FullAsync();
        var leader = App.Client();
        var form = await leader.GetPageAsync($"/en/shared-meals/{series.Id}/group");
        await leader.SubmitAsync(form, "main form", ("Form.Name", "Boat club"), ("Form.Children", "8"), ("Form.Speaks", new[] { "en" }), ("Form.Contact", "+33 1 23 45 67 89"), ("Form.OfAge", true));

        var job = await App.Scope().GetRequiredService<AskingForSeats>().AskAsync(series.Id, 1, CancellationToken.None);
        await App.EndedAsync(job!.Id);

        var seats = await App.Db().Set<MealSeat>().Where(s => s.IsGroup).ToListAsync();
        Assert.Equal(2, seats.Count);
        Assert.All(seats, s => Assert.Equal((SeatState.Placed, null), (s.State, s.TableId)));
        var officer = await App.SignInAsAsync(Role.Coordinator);
        Assert.Contains("A group’s own table", (await officer.GetPageAsync($"/desk/shared-meals/rounds/{seats[0].RoundId}/tables")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evening_TickedAtTheDoor_ShownBeforeDone_Closed_AndToldInNumbersOnly()
    {
        var series = await FullAsync();
        await App.EndedAsync((await App.Scope().GetRequiredService<AskingForSeats>().AskAsync(series.Id, 1, CancellationToken.None))!.Id);
        var round = (await App.RoundsAsync(series))[0];
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var door = $"/desk/shared-meals/rounds/{round.Id}/door";
        var seats = await App.Db().Set<MealSeat>().Where(s => s.RoundId == round.Id).OrderBy(s => s.TableId).ThenBy(s => s.Number).ToListAsync();
        // Of the first table one comes; of the others all.
        foreach (var seat in seats.Where(s => s.TableId != seats[0].TableId || s.Id == seats[0].Id))
            await officer.SubmitAsync(await officer.GetPageAsync(door), $"button[value^='{seat.Id}']");

        var changes = await officer.GetPageAsync(door + "/changes");
        Assert.Single(changes.Texts("main li"));
        Assert.Equal(seats[0].TableId, (await App.Db().Set<MealSeat>().SingleAsync(s => s.Id == seats[0].Id)).TableId);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(changes, "main form", ("mark", "0"))).Status);
        await officer.SubmitAsync(changes, "main form");
        var moved = await App.Db().Set<MealSeat>().Where(s => s.RoundId == round.Id).ToListAsync();
        Assert.Equal([seats[0].Id], moved.Where(m => m.State is SeatState.Came && m.TableId != seats.Single(s => s.Id == m.Id).TableId).Select(m => m.Id));

        await officer.SubmitAsync(await officer.GetPageAsync(door), "form[action*=Close]");
        var closed = (await App.RoundsAsync(series))[0];
        Assert.Equal((RoundState.Done, moved.Count(m => m.State is SeatState.Came)), (closed.State, closed.Came));
        var open = await App.Client().GetPageAsync($"/en/shared-meals/{series.Id}");
        Assert.Contains("hidden to protect people", open.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Guest 1", open.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeskPages_AreClosedToOthers()
    {
        var series = await App.SeriesAsync();
        var round = (await App.RoundsAsync(series))[0].Id;
        var host = await App.Db().Set<MealHost>().Select(h => h.Id).FirstAsync();
        var (stranger, police) = (await App.SignInAsAsync(Role.DepartmentOfficer), await App.SignInAsAsync(Role.PolicePartner, Role.Coordinator));
        foreach (var path in (string[])["", "/edit", $"/{series.Id}", $"/{series.Id}/round", $"/{series.Id}/guests", $"/hosts/{host}", $"/claims/{host}/picture",
            .. new[] { "tables", "door", "door/changes", "host-sheets", "place-cards", "prompts", "feedback" }.Select(p => $"/rounds/{round}/{p}")])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetPageAsync("/desk/shared-meals" + path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await police.GetPageAsync("/desk/shared-meals" + path)).Status);
        }
    }

    private async Task<MealSeries> FullAsync()
    {
        var series = await App.SeriesAsync(rounds: 2, hosts: 3, seats: 4);
        var rounds = (await App.RoundsAsync(series)).Select(r => r.Id).ToList();
        for (var n = 0; n < 9; n++) await App.GuestAsync(series, rounds, "Guest " + n);
        return series;
    }

    private async Task<Dictionary<Guid, Guid?>> TablesAsync() => await App.Db().Set<MealSeat>().ToDictionaryAsync(s => s.Id, s => s.TableId);
}

public sealed class EveningOnSqlite(SqliteApp app) : EveningTests(app);

public sealed class EveningOnPostgres(PostgresApp app) : EveningTests(app);
