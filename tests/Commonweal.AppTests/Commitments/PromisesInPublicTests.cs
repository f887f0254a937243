using System.Net;
using Commonweal.AppTests.Communities;
using Commonweal.Engagement.Commitments;
using Commonweal.Engagement.Commitments.Reminding;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Commitments;

public abstract class PromisesInPublicTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task List_NumbersFirst_AndEachLeadsToItsPromises()
    {
        await App.PromiseAsync(due: 20, what: "A tree");
        await App.PromiseAsync(due: -3, what: "A bench");
        await App.PromiseAsync(due: 20, isPublic: false, what: "A secret", to: await App.CommunityAsync());

        var page = await App.Client().GetPageAsync("/en/commitments?state=late");

        Assert.Equal(["0 Kept", "0 Kept, says one side", "1 Late", "0 Broken", "0 In dispute", "1 Open"], page.Texts("ul.figures a"));
        Assert.Equal(["A bench"], page.Texts("ul.results h2"));
        Assert.DoesNotContain("A secret", (await App.Client().GetPageAsync("/en/commitments")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await App.Client().GetPageAsync("/fr/commitments?state=nonsense&after=nonsense")).Status);
    }

    [Fact]
    public async Task List_OfADepartmentOrACommunity_CountsAndPagesWithinIt()
    {
        var (ours, hidden) = (await App.CommunityAsync(), await App.CommunityAsync("Quiet Circle", c => c.Shown = false));
        for (var n = 0; n < 23; n++) await App.PromiseAsync(what: $"Bench {n}", to: ours);
        await App.PromiseAsync(what: "A hidden choir", to: hidden);
        await App.PromiseAsync(due: 1, what: "The mayor's hour", post: Role.Mayor); // Due first, and so on the first page of what is open.

        var page = await App.Client().GetPageAsync("/en/commitments?state=open");
        Assert.Equal(["All", "Harbour Choir"], page.Texts("select[name=Community] option"));
        page = await App.Client().GetPageAsync($"/en/commitments?state=open&community={ours.Id}&department={TestCity.Roads}");
        var (first, next) = (page.Texts("ul.results h2"), await App.Client().GetPageAsync(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!));

        Assert.Equal("23 Open", page.Texts("ul.figures a")[^1]);
        Assert.Equal(23, first.Concat(next.Texts("ul.results h2")).Where(t => t.StartsWith("Bench", StringComparison.Ordinal)).Distinct().Count());
        Assert.Equal(20, first.Count);
        Assert.Contains("The mayor's hour", (await App.Client().GetPageAsync($"/en/commitments?state=open&community={hidden.Id}&department=nonsense")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("The mayor's hour", (await App.Client().GetPageAsync($"/en/commitments?department={TestCity.Roads}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HomeSearchAndFeed_ShowWhatIsPublicOnly()
    {
        await App.PromiseAsync(what: "A drinking fountain");
        await App.PromiseAsync(what: "A hidden fountain", isPublic: false, to: await App.CommunityAsync());

        Assert.Contains("A drinking fountain", (await App.Client().GetPageAsync("/en")).Main, StringComparison.Ordinal);
        var found = (await App.Client().GetPageAsync("/en/search?q=fountain")).Main;
        Assert.Contains("A drinking fountain", found, StringComparison.Ordinal);
        Assert.DoesNotContain("A hidden fountain", found, StringComparison.Ordinal);
        var feed = await App.Client().GetStringAsync(new Uri("/en/commitments.atom", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("A drinking fountain", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("A hidden fountain", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ElectionPeriod_NoNameOfTheMayor_AndTheFirstDayStays()
    {
        await App.AddAccountAsync([Role.Mayor]);
        await using (var db = App.Db())
        {
            (await db.Users.SingleAsync(a => a.Name == "Test Mayor", TestContext.Current.CancellationToken)).Name = "Ada Riverstone";
            var city = await db.Set<CitySettings>().SingleAsync(TestContext.Current.CancellationToken);
            (city.ElectionFrom, city.ElectionUntil) = (App.Today().AddDays(-1), App.Today().AddDays(30));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        App.Services.GetRequiredService<CurrentCity>().Forget();
        var commitment = await App.PromiseAsync(what: "Mayor Riverstone opens the hall to everyone", post: Role.Mayor);

        foreach (var path in new[] { "/en/commitments", $"/en/commitments/{commitment.Id}", "/en" })
        {
            var page = await App.Client().GetPageAsync(path);
            Assert.Contains("opens the hall to everyone", page.Main, StringComparison.Ordinal);
            Assert.DoesNotContain("Riverstone", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
        Assert.Contains("March 21, 2027", (await App.Client().GetPageAsync($"/en/commitments/{commitment.Id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_RunAgainAndAgain_WriteOnceForEachStage()
    {
        await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Roads);
        await App.AddAccountAsync([Role.Coordinator]);
        var commitment = await App.PromiseAsync(due: 10);

        await RemindAsync();
        await RemindAsync();
        Assert.Equal([ReminderStage.Ahead], await StagesAsync());
        App.Clock.Advance(TimeSpan.FromDays(8));
        await RemindAsync();
        App.Clock.Advance(TimeSpan.FromDays(5));
        await RemindAsync();
        await RemindAsync();

        Assert.Equal([ReminderStage.Ahead, ReminderStage.Late, ReminderStage.Soon], await StagesAsync());
        // Ahead and soon to the department; late to the department and the coordinator.
        Assert.Equal(4, App.Mail().Count);
        Assert.Equal(Outcome.Open, (await App.ReadAsync(commitment)).Outcome);
    }

    [Fact]
    public async Task Today_LatePromise_GoesToTheCoordinatorAndThenToTheMayor()
    {
        await App.PromiseAsync(due: 2, what: "A late ramp");
        App.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Contains("A late ramp", (await (await App.SignInAsAsync(Role.Coordinator)).GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("A late ramp", (await (await App.SignInAsAsync(Role.Mayor)).GetPageAsync("/desk")).Main, StringComparison.Ordinal);

        App.Clock.Advance(TimeSpan.FromDays(14));

        Assert.Contains("A late ramp", (await (await App.SignInAsAsync(Role.Mayor)).GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    private async Task RemindAsync()
    {
        var job = await App.EndedAsync((await App.Scope().GetRequiredService<JobQueue>().AskAsync<RemindOfCommitments>()).Id);
        Assert.True(job.State == JobState.Done, App.Log.LastFailure);
        await App.SettledAsync();
    }

    private async Task<List<ReminderStage>> StagesAsync()
        => [.. (await App.Db().Set<CommitmentReminder>().AsNoTracking().Select(r => r.Stage).ToListAsync()).OrderBy(s => s.ToString(), StringComparer.Ordinal)];
}

public sealed class PromisesInPublicOnSqlite(SqliteApp app) : PromisesInPublicTests(app);

public sealed class PromisesInPublicOnPostgres(PostgresApp app) : PromisesInPublicTests(app);
