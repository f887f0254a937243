using System.Net;
using Commonweal.Communication.Rumours;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Rumours;

public abstract class RumourDeskTests(AppFixture app) : AppTest(app)
{
    private static readonly string[] Steps = ["", "/weigh", "/source", "/answer", "/join", "/moves", "/close", "/publish", "/review"];

    [Theory]
    [InlineData(Role.DepartmentOfficer)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.PartnerOrganisation)]
    [InlineData(Role.PolicePartner, Role.Coordinator, Role.LiaisonOfficer, Role.CommunicationsOfficer, Role.Ombud)]
    public async Task Desk_WithoutPermission_OrOfPoliceType_IsClosed(params Role[] roles)
    {
        var rumour = await App.RumourAsync();
        var person = await App.SignInAsAsync(roles);
        foreach (var path in Steps.Select(s => $"/desk/rumours/{rumour.Id}{s}").Concat(["/desk/rumours", "/desk/rumours/heard", "/desk/rumours/enter", "/desk/rumours/figures", "/desk/rumours/reach"]))
            Assert.Equal(HttpStatusCode.Forbidden, (await person.GetPageAsync(path)).Status);
        Assert.DoesNotContain(rumour.About, (await person.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_PressOfficeReviewsNothing_AndTheOmbudWritesNothing()
    {
        var rumour = await App.RumourAsync();
        var (press, ombud) = (await App.SignInAsAsync(Role.CommunicationsOfficer), await App.SignInAsAsync(Role.Ombud));
        foreach (var path in (string[])[$"/{rumour.Id}/review", $"/{rumour.Id}/publish", "/reach"]) Assert.Equal(HttpStatusCode.Forbidden, (await press.GetPageAsync("/desk/rumours" + path)).Status);
        foreach (var path in (string[])[$"/{rumour.Id}/answer", $"/{rumour.Id}/source", $"/{rumour.Id}/close", "/enter", "/heard"]) Assert.Equal(HttpStatusCode.Forbidden, (await ombud.GetPageAsync("/desk/rumours" + path)).Status);
    }

    [Fact]
    public async Task Weigh_OrdersTheListAndToday_AndTwoAtOnceAreToldSo()
    {
        var (small, great) = (await App.RumourAsync(), await App.RumourAsync());
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var opened = await officer.GetPageAsync($"/desk/rumours/{small.Id}/weigh");
        await officer.SubmitAsync(opened, "main form", ("Likelihood", "Hardly"), ("Harm", "Little"), ("About", "Whether a bench was moved"));
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(opened, "main form", ("Likelihood", "Easily"), ("Harm", "Little"))).Status);
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/rumours/{great.Id}/weigh"), "main form", ("Likelihood", "Easily"), ("Harm", "Serious"));

        var list = await officer.GetPageAsync("/desk/rumours");

        Assert.Equal(["Whether the water in Mill can be drunk", "Whether a bench was moved"], list.Texts("ol.work > li > a"));
        Assert.Contains("Answer at once", list.Main, StringComparison.Ordinal);
        Assert.Contains("Whether a bench was moved", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 3, 15), (await App.FreshAsync(small.Id)).DueOn);
    }

    [Fact]
    public async Task Publish_ForSafetyWithAReason_AndBack_IsNotUndoneByReach()
    {
        var rumour = await App.RumourAsync();
        await App.WriteAsync(rumour.Id);
        var ombud = await App.SignInAsAsync(Role.Ombud);
        await ombud.ReviewAsync(rumour.Id);
        var page = await ombud.GetPageAsync($"/desk/rumours/{rumour.Id}/publish");
        Assert.Equal(HttpStatusCode.BadRequest, (await ombud.SubmitAsync(page, "main form", ("Reason", ""))).Status);
        await ombud.SubmitAsync(page, "main form", ("Reason", "Small children drink it."));
        Assert.Equal(HttpStatusCode.OK, (await App.Client().GetPageAsync($"/en/is-it-true/{rumour.Id}")).Status);
        Assert.Contains("Small children drink it.", (await ombud.GetPageAsync($"/desk/rumours/{rumour.Id}")).Main, StringComparison.Ordinal);

        await ombud.SubmitAsync(await ombud.GetPageAsync($"/desk/rumours/{rumour.Id}/publish"), "main form", ("Reason", "The wording hurts a shop."));
        for (var n = 0; n < 10; n++) await App.Scope().GetRequiredService<Hearings>().FileAsync(new NewHearing(Told.Water, "en", Spread.Street, HeardBy.Counter), rumour.Id, CancellationToken.None);

        Assert.Null((await App.FreshAsync(rumour.Id)).PublishedOn);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync($"/en/is-it-true/{rumour.Id}")).Status);
    }

    [Fact]
    public async Task Again_OnItsDay_StandsOnToday_ClosesAndOpensAgain()
    {
        var rumour = await App.RumourAsync();
        var writer = await App.WriteAsync(rumour.Id);
        await (await App.SignInAsAsync(Role.Ombud)).ReviewAsync(rumour.Id);
        Assert.DoesNotContain("Look again", (await writer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromDays(14));
        writer = await App.SignInAsAsync(Role.InformationOfficer);
        Assert.Contains("Look again", (await writer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);

        await writer.SubmitAsync(await writer.GetPageAsync($"/desk/rumours/{rumour.Id}/close"), "main form", ("Next", "DiedDown"));
        Assert.Equal((RumourState.Closed, Outcome.DiedDown), ((await App.FreshAsync(rumour.Id)).State, (await App.FreshAsync(rumour.Id)).Outcome));
        await writer.SubmitAsync(await writer.GetPageAsync($"/desk/rumours/{rumour.Id}/close"), "main form", ("Next", "Reopen"));
        Assert.Equal(RumourState.Answered, (await App.FreshAsync(rumour.Id)).State);
    }

    [Fact]
    public async Task Figures_SmallCounts_AreHidden_AndTheReviewerSetsTheReach()
    {
        await App.RumourAsync(12);
        await App.RumourAsync(3, district: TestCity.Hill, language: "ar");
        var ombud = await App.SignInAsAsync(Role.Ombud);
        var page = await ombud.GetPageAsync("/desk/rumours/figures");
        Assert.DoesNotContain(page.Texts("td"), t => t.Trim() is "3" or "12");

        await ombud.SubmitAsync(await ombud.GetPageAsync("/desk/rumours/reach"), "main form", ("Hearings", "50"), ("Districts", "5"));
        Assert.True(await App.Db().Set<ReachRule>().AnyAsync(r => r.Hearings == 50 && r.Districts == 5));
    }

    [Fact]
    public async Task Retention_ForgetsAddressesThenWords_AndKeepsCounts()
    {
        var rumour = await App.RumourAsync(2, email: "nadia@home.example");
        var (today, stop) = (new DateOnly(2027, 3, 1), TestContext.Current.CancellationToken);
        Assert.Equal(0, await App.Scope().GetRequiredService<AskerRetention>().ClearAsync(today, 100, stop));
        Assert.Equal(1, await App.Scope().GetRequiredService<AskerRetention>().ClearAsync(today.AddDays(1), 100, stop));
        Assert.Equal(2, await App.Scope().GetRequiredService<HearingRetention>().ClearAsync(today.AddDays(1), 100, stop));
        Assert.False(await App.Db().Set<Hearing>().AnyAsync());
        Assert.Equal(2, (await App.FreshAsync(rumour.Id)).Heard);
    }

    [Fact]
    public async Task PartAsleep_HasNoDoor()
    {
        await using (var db = App.Db())
        {
            (await db.Set<CitySettings>().SingleAsync()).AwakeParts.Remove("rumours");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        App.Services.GetRequiredService<CurrentCity>().Forget();
        foreach (var path in (string[])["/en/is-it-true", "/en/is-it-true/ask", "/en/is-it-true.atom"]) Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetAsync(path)).StatusCode);
    }
}

public sealed class RumourDeskOnSqlite(SqliteApp app) : RumourDeskTests(app);

public sealed class RumourDeskOnPostgres(PostgresApp app) : RumourDeskTests(app);
