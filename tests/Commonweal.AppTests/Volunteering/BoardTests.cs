using System.Net;
using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Volunteering;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Volunteering;

public abstract class BoardTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task OrganisationsPost_IsPublicOnlyAfterSomebodyElsesYes()
    {
        var community = new Community { Name = MultilingualText.Of(("en", "Open House")) };
        await using (var db = App.Db())
        {
            db.Add(community);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var coordinator = await App.AddAccountAsync([Role.Coordinator]);
        var writer = await App.SignInAsync(coordinator);
        var form = await writer.GetPageAsync("/desk/volunteering/edit");
        var saved = await writer.SubmitAsync(form, "main form", ("Name[en]", "Cook together"), ("What[en]", "For forty people."), ("Times[en]", "Saturday"),
            ("Community", community.Id.ToString()), ("Keeper", coordinator.Id.ToString()), ("Places", "4"), ("ClosesOn", "2027-04-01"));
        Assert.Equal("/desk/volunteering", saved.Location);
        var way = await App.Db().Set<WayToHelp>().SingleAsync();
        Assert.Equal(WayState.Waiting, way.State);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync($"/en/volunteering/{way.Id}")).Status);

        Assert.False((await writer.GetPageAsync($"/desk/volunteering/decide/{way.Id}")).Has("main form"));
        var moderator = await App.SignInAsAsync(Role.Moderator);
        Assert.Contains("Cook together", (await moderator.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        var decide = await moderator.GetPageAsync($"/desk/volunteering/decide/{way.Id}");
        var refused = await moderator.SubmitAsync(decide, "form[action*=Refuse]", ("Reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        await moderator.SubmitAsync(decide, "main form:not([action])");

        var board = await App.Client().GetPageAsync("/en/volunteering?by=organisations");
        Assert.Contains("Cook together", board.Main, StringComparison.Ordinal);
        Assert.Contains("Open House", board.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Cook together", (await App.Client().GetPageAsync("/en/volunteering?by=city")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_ShowsWhatIsOpenToday_AndTakesNothingAfterTheLastDay()
    {
        var keeper = await App.AddAccountAsync([Role.LiaisonOfficer]);
        var over = await App.WayAsync(keeper, days: -1);
        var waiting = await App.WayAsync(keeper, state: WayState.Waiting);
        var open = await App.WayAsync(keeper);

        var board = await App.Client().GetPageAsync("/fr/volunteering");

        Assert.True(board.Has($"a[href$='{open.Id}']"));
        Assert.False(board.Has($"a[href$='{over.Id}']"));
        Assert.False(board.Has($"a[href$='{waiting.Id}']"));
        Assert.Equal(HttpStatusCode.Conflict, (await App.Client().OfferAsync(over.Id)).Status);
        Assert.Contains("القراءة مع الأطفال", (await App.Client().GetPageAsync("/ar/search?q=" + Uri.EscapeDataString("القراءة"))).Main, StringComparison.Ordinal);
        Assert.Contains("Read with children", (await App.Client().GetPageAsync("/en")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoOfficers_SavingAtOnce_TheSecondIsTold()
    {
        var keeper = await App.AddAccountAsync([Role.LiaisonOfficer]);
        var way = await App.WayAsync(keeper);
        var (one, other) = (await App.SignInAsync(keeper), await App.SignInAsAsync(Role.Coordinator));
        var (form, late) = (await one.GetPageAsync($"/desk/volunteering/edit/{way.Id}"), await other.GetPageAsync($"/desk/volunteering/edit/{way.Id}"));

        Assert.Equal(HttpStatusCode.Redirect, (await one.SubmitAsync(form, "main form", ("Places", "9"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await other.SubmitAsync(late, "main form", ("Places", "2"))).Status);

        Assert.Equal(9, (await App.Db().Set<WayToHelp>().SingleAsync()).Places);
    }

    [Fact]
    public async Task Offers_AreOpenOnlyToWhoKeepsThePost()
    {
        var way = await App.WayAsync(await App.AddAccountAsync([Role.LiaisonOfficer]));
        await App.Client().OfferAsync(way.Id);
        var offer = await App.Db().Set<HelpOffer>().SingleAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await App.SignInAsAsync(Role.LiaisonOfficer)).GetPageAsync($"/desk/volunteering/offers/{offer.Id}")).Status);
        foreach (var path in (string[])[$"/desk/volunteering/offers/{offer.Id}", $"/desk/volunteering/offers?way={way.Id}"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.PartnerOrganisation)).GetPageAsync(path)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.PolicePartner, Role.Coordinator)).GetPageAsync(path)).Status);
        }
        foreach (var path in (string[])["/desk/volunteering", "/desk/volunteering/edit", "/desk/volunteering/waiting", $"/desk/volunteering/decide/{way.Id}"])
            Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync()).GetPageAsync(path)).Status);
    }
}

public sealed class BoardOnSqlite(SqliteApp app) : BoardTests(app);

public sealed class BoardOnPostgres(PostgresApp app) : BoardTests(app);
