using System.Net;
using Commonweal.Engagement.SharedMeals;
using Commonweal.Engagement.SharedMeals.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.SharedMeals;

public abstract class SignUpTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Guest_SignsUp_SeesThePlace_Cancels_AndWhoWaitsMovesUp()
    {
        var series = await App.SeriesAsync(rounds: 1, seats: 2);
        var guest = App.Client();
        var page = await guest.FollowAsync(await guest.JoinAsync(series, "Amina", ("Form.Adults", "2"), ("Form.Contact", "amina@example.org")));
        var digits = page.Text(".digits");
        await App.GuestAsync(series, (await App.RoundsAsync(series)).Select(r => r.Id), "Bilal", contact: "bilal@example.org");
        Assert.Equal([SeatState.Placed, SeatState.Waiting], (await App.Db().Set<MealSeat>().OrderBy(s => s.Number).ToListAsync()).Select(s => s.State));

        var own = App.Client();
        page = await own.FollowAsync(await own.SubmitAsync(await own.GetPageAsync("/en/receipt"), "main form", ("Receipt", digits)));
        Assert.Contains("You have a place", page.Main, StringComparison.Ordinal);
        page = await own.FollowAsync(await own.SubmitAsync(page, "form[action*=Leave] button"));
        Assert.Contains("I come to this one too", page.Main, StringComparison.Ordinal);

        Assert.Equal(SeatState.Placed, (await App.Db().Set<MealSeat>().OrderBy(s => s.Number).LastAsync()).State);
        Assert.Equal(1, (await App.RoundsAsync(series)).Single().Taken);
        await App.SettledAsync();
        Assert.Contains(App.Mail(), m => m.Contains("bilal@example.org", StringComparison.Ordinal) && m.Contains("You have a place now", StringComparison.Ordinal));
        Assert.DoesNotContain(App.Mail(), m => m.Contains(digits.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public async Task ManyAtOnce_NeverMoreThanPlaces_TheOthersWaitInOrder()
    {
        var series = await App.SeriesAsync(rounds: 2, seats: 5);
        var rounds = (await App.RoundsAsync(series)).Select(r => r.Id).ToList();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(n => App.GuestAsync(series, n % 2 == 0 ? rounds : Enumerable.Reverse(rounds), adults: 1 + (n % 2))));

        foreach (var round in await App.RoundsAsync(series))
        {
            var seats = await App.Db().Set<MealSeat>().Where(s => s.RoundId == round.Id).ToListAsync();
            Assert.Equal(16, seats.Select(s => s.Number).Distinct().Count());
            Assert.Equal(round.Taken, seats.Where(s => s.State is SeatState.Placed).Sum(s => s.People));
            Assert.InRange(round.Taken, 4, 5);
        }
    }

    [Fact]
    public async Task ManyLeavingAndComingAtOnce_CountersStayTrue()
    {
        var series = await App.SeriesAsync(rounds: 1, seats: 6);
        var round = (await App.RoundsAsync(series)).Single().Id;
        var guests = new List<SignedUp>();
        for (var n = 0; n < 10; n++) guests.Add(await App.GuestAsync(series, [round]));

        await Task.WhenAll(guests.Take(5).Select(g => App.Scope().GetRequiredService<SigningUp>().WithdrawAsync(g.Id, CancellationToken.None))
            .Concat(Enumerable.Range(0, 5).Select(_ => (Task)App.GuestAsync(series, [round]))));

        var kept = (await App.RoundsAsync(series)).Single();
        Assert.Equal(6, kept.Taken);
        Assert.Equal(6, await App.Db().Set<MealSeat>().CountAsync(s => s.State == SeatState.Placed));
    }

    [Fact]
    public async Task Background_LiesApart_AndGoesAtOnceOnWithdrawal_AndAfterTheLastRound()
    {
        var series = await App.SeriesAsync(rounds: 1);
        var guest = App.Client();
        var refused = await guest.JoinAsync(series, "Amina", ("Form.Background", "1"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        await guest.JoinAsync(series, "Amina", ("Form.Background", "1"), ("Form.BackgroundConsent", true));
        var (stored, said) = (await App.Db().Set<MealGuest>().SingleAsync(), await App.Db().Set<MealBackground>().SingleAsync());
        Assert.NotEqual(stored.Id, said.Id);
        Assert.False(await App.Db().Set<Commonweal.Platform.Audit.AuditRecord>().AnyAsync(a => a.SubjectKind == "meal_background"));

        var page = await guest.GetPageAsync("/en/shared-meals/mine/place");
        await guest.SubmitAsync(page, "form[action*=Forget]");
        Assert.Equal(0, await App.Db().Set<MealBackground>().CountAsync());
        Assert.Null((await App.Db().Set<MealGuest>().SingleAsync()).LinkSealed);

        await App.GuestAsync(series, [], background: 0);
        var retention = App.Scope().GetRequiredService<BackgroundRetention>();
        var day = DateOnly.FromDateTime((await App.RoundsAsync(series)).Single().StartsAt.UtcDateTime);
        Assert.Equal(0, await retention.ClearAsync(day, 100, CancellationToken.None));
        Assert.Equal(1, await retention.ClearAsync(day.AddDays(1), 100, CancellationToken.None));
        Assert.Equal(2, await App.Scope().GetRequiredService<GuestRetention>().ClearAsync(day.AddDays(1), 100, CancellationToken.None));
    }

    [Theory]
    [InlineData("Form.OfAge", false, "Only people of 16 or more")]
    [InlineData("Form.Name", "", "what we may call you")]
    [InlineData("Form.Adults", "9", "number from 1 to 4")]
    [InlineData("Form.Contact", "nowhere", "Give an e-mail address")]
    public async Task BadInput_SaysWhatToDo_AndKeepsNothing(string field, object value, string told)
    {
        var series = await App.SeriesAsync();
        var guest = App.Client();
        var form = await guest.GetPageAsync($"/en/shared-meals/{series.Id}/join");
        var values = new Dictionary<string, object?> { ["Form.Name"] = "Amina", ["Form.Speaks"] = new[] { "en" }, ["Form.OfAge"] = true, [field] = value };

        var page = await guest.SubmitAsync(form, "main form", [.. values.Select(v => (v.Key, v.Value))]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(told, page.Main, StringComparison.Ordinal);
        Assert.Equal(0, await App.Db().Set<MealGuest>().CountAsync());
    }

    [Fact]
    public async Task SameForm_SentTwice_IsOneGuest()
    {
        var series = await App.SeriesAsync();
        var guest = App.Client();
        var form = await guest.GetPageAsync($"/en/shared-meals/{series.Id}/join");

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => guest.SubmitAsync(form, "main form", ("Form.Name", "A"), ("Form.Speaks", new[] { "en" }), ("Form.OfAge", true))));

        Assert.Equal(1, await App.Db().Set<MealGuest>().CountAsync());
        Assert.All(await App.RoundsAsync(series), r => Assert.Equal(1, r.Taken));
    }
}

public sealed class SignUpOnSqlite(SqliteApp app) : SignUpTests(app);

public sealed class SignUpOnPostgres(PostgresApp app) : SignUpTests(app);
