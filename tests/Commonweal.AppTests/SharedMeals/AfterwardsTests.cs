using System.Net;
using System.Text.RegularExpressions;
using Commonweal.Engagement.SharedMeals;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.SharedMeals;

public abstract partial class AfterwardsTests(AppFixture app) : AppTest(app)
{
    private static readonly (string, object?)[] Answers = [("Said.Met", "yes"), ("Said.Welcome", "yes"), ("Said.Again", "no")];

    [Fact]
    public async Task Letter_AfterTheMeal_GoesOnce_AndItsLinkCountsOnce()
    {
        await HeldAsync(guests: 2);
        for (var twice = 0; twice < 2; twice++) await ThankAsync();
        var link = LinkIn(Assert.Single(App.Mail(), m => m.Contains("how was it?", StringComparison.Ordinal)));
        var guest = App.Client();
        var form = await guest.GetPageAsync(link);
        Assert.DoesNotContain("Guest 0", form.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await guest.SubmitAsync(form, "main form", ("Said.Met", "yes"))).Status);

        var told = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => guest.SubmitAsync(form, "main form", Answers)));

        Assert.All(told, t => Assert.Equal(HttpStatusCode.Redirect, t.Status));
        var said = await App.Db().Set<MealFeedback>().SingleAsync();
        Assert.Equal((true, true, false, null), (said.MetNew, said.FeltWelcome, said.ComesAgain, said.Words));
        Assert.Contains("Thank you.", (await guest.GetPageAsync(link)).Main, StringComparison.Ordinal);
        Assert.False(await App.Db().Set<AuditRecord>().AnyAsync(a => a.SubjectKind == "meal_feedback"));
    }

    [Fact]
    public async Task Link_ThatIsNotOurs_OrTooLate_OpensNothing()
    {
        await HeldAsync(guests: 1);
        await ThankAsync();
        var link = LinkIn(Assert.Single(App.Mail(), m => m.Contains("how was it?", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, (await App.Client().GetPageAsync(link)).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync(link[..^1] + (link[^1] == '0' ? '1' : '0'))).Status);
        App.Clock.Advance(MealQuestions.Taken);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync(link)).Status);
    }

    [Fact]
    public async Task Counts_AreToldFromTen_AndOnlyOnceNoAnswerCanChangeThem()
    {
        var series = await HeldAsync(guests: 12);
        await TellAsync(11, words: null);
        Assert.DoesNotContain("felt welcome", await PublicAsync(series), StringComparison.Ordinal);

        App.Clock.Advance(MealQuestions.Taken);
        await App.ForgetAsync();

        var open = await PublicAsync(series);
        Assert.Contains("11 guests said they felt welcome.", open, StringComparison.Ordinal);
        Assert.DoesNotContain("would come again", open, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentence_IsShown_OnlyWhereItsWriterAgreed_AndAColleagueReadIt()
    {
        var series = await HeldAsync(guests: 3);
        await TellAsync(1, "We sang together.", mayBeShown: true);
        await TellAsync(1, "Between us.", mayBeShown: false);
        Assert.DoesNotContain("We sang", await PublicAsync(series), StringComparison.Ordinal);
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        Assert.Contains("Read what guests wrote", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        var desk = await officer.GetPageAsync($"/desk/shared-meals/rounds/{(await App.RoundsAsync(series))[0].Id}/feedback");
        Assert.Contains("Between us.", desk.Main, StringComparison.Ordinal);
        Assert.Single(desk.Texts("form[action*=Release]"));

        desk = await officer.FollowAsync(await officer.SubmitAsync(desk, "form[action*=Release] button"));
        Assert.Contains("We sang together.", await PublicAsync(series), StringComparison.Ordinal);
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.Action == "released" && a.SubjectKind == "meal_sentence"));
        await officer.SubmitAsync(desk, "form[action*=Release] button");

        Assert.DoesNotContain("We sang", await PublicAsync(series), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentences_GoWithTheGuests_UnlessTheyWereReleased()
    {
        await HeldAsync(guests: 3);
        await TellAsync(1, "Shown.", mayBeShown: true);
        await App.Db().Set<MealFeedback>().ExecuteUpdateAsync(u => u.SetProperty(f => f.Released, true));
        await TellAsync(1, "Not shown.", mayBeShown: true);

        await App.Scope().GetRequiredService<GuestRetention>().ClearAsync(DateOnly.FromDateTime(App.Clock.GetUtcNow().UtcDateTime).AddDays(1), 100, CancellationToken.None);

        Assert.Equal([null, "Shown."], (await App.Db().Set<MealFeedback>().ToListAsync()).Select(f => f.Words).Order());
        Assert.Equal(0, await App.Db().Set<MealGuest>().CountAsync());
    }

    /// <summary>A meal that took place yesterday, to which everybody came; the first guest left an address.</summary>
    private async Task<MealSeries> HeldAsync(int guests)
    {
        var series = await App.SeriesAsync(rounds: 1, hosts: 1, seats: 12, days: 1);
        var round = (await App.RoundsAsync(series)).Single().Id;
        for (var n = 0; n < guests; n++) await App.GuestAsync(series, [round], "Guest " + n, contact: n == 0 ? "amina@example.org" : null);
        App.Clock.Advance(TimeSpan.FromDays(2));
        await App.Db().Set<MealRound>().ExecuteUpdateAsync(u => u.SetProperty(r => r.State, RoundState.Done));
        await App.Db().Set<MealSeat>().ExecuteUpdateAsync(u => u.SetProperty(s => s.State, SeatState.Came));
        return series;
    }

    private async Task TellAsync(int guests, string? words, bool mayBeShown = false)
    {
        foreach (var seat in await App.Db().Set<MealSeat>().AsNoTracking().Where(s => !s.FeedbackGiven).OrderBy(s => s.Number).Take(guests).ToListAsync())
            await App.Scope().GetRequiredService<MealQuestions>().TellAsync(seat.Id,
                new() { RoundId = seat.RoundId, MetNew = true, FeltWelcome = true, ComesAgain = seat.Number % 2 == 0, Words = words, MayBeShown = mayBeShown }, CancellationToken.None);
    }

    private async Task ThankAsync()
    {
        await App.EndedAsync((await App.Scope().GetRequiredService<JobQueue>().AskAsync<MealThanks>()).Id);
        await App.SettledAsync();
    }

    private async Task<string> PublicAsync(MealSeries series) => (await App.Client().GetPageAsync($"/en/shared-meals/{series.Id}")).Main;

    private static string LinkIn(string letter) => Link().Match(letter.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal)).Value;

    [GeneratedRegex("/en/shared-meals/how-it-was/[0-9a-f]{96}", RegexOptions.None, 1000)]
    private static partial Regex Link();
}

public sealed class AfterwardsOnSqlite(SqliteApp app) : AfterwardsTests(app);

public sealed class AfterwardsOnPostgres(PostgresApp app) : AfterwardsTests(app);
