using System.Net;
using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Communities.Agreeing;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Communities;

public abstract class AgreeingTests(AppFixture app) : AppTest(app)
{
    private const string Room = "/en/communities/partner/";

    [Fact]
    public async Task Plan_SignedByBoth_HoldsUntilSomebodyChangesIt()
    {
        var (community, officer, delegated) = await BothAsync();
        await WriteAsync(officer, Desk(community), "We meet each month.");
        await officer.SubmitAsync(await officer.GetPageAsync(Desk(community)), "form.sign");
        Assert.False((await LastAsync()).IsSigned);

        await delegated.SubmitAsync(await delegated.GetPageAsync(Room + "plan"), "form.sign");
        Assert.True((await LastAsync()).IsSigned);
        Assert.Equal("Saturday desk", (await LastAsync()).CommunitySignedLabel);

        await WriteAsync(delegated, Room + "plan", "We meet twice a month.");
        var last = await LastAsync();
        Assert.Equal((2, false), (last.Number, last.IsSigned));
        Assert.Contains("We meet each month.", (await officer.GetPageAsync(Desk(community))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_WhileTheOtherSideChangesIt_SignsNothing()
    {
        var (community, officer, delegated) = await BothAsync();
        await WriteAsync(officer, Desk(community), "We meet each month.");
        var form = await delegated.GetPageAsync(Room + "plan");
        await WriteAsync(officer, Desk(community), "We meet each year.");

        var page = await delegated.SubmitAsync(form, "form.sign");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("We meet each year.", page.Main, StringComparison.Ordinal);
        Assert.Null((await LastAsync()).CommunitySignedOn);
    }

    [Fact]
    public async Task Write_BothAtOnce_OneVersionEach_AndNothingTypedIsLost()
    {
        var (community, officer, delegated) = await BothAsync();
        var (desk, room) = (await officer.GetPageAsync(Desk(community)), await delegated.GetPageAsync(Room + "plan"));

        var pages = await Task.WhenAll(
            officer.SubmitAsync(desk, "form.write", ("Words[en]", "The city’s words.")),
            delegated.SubmitAsync(room, "form.write", ("Words[en]", "The community’s words.")));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], pages.Select(p => p.Status).Order());
        Assert.Contains("’s words.", pages.Single(p => p.Status == HttpStatusCode.Conflict).Document.QuerySelector("form.write textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await App.Db().Set<PlanVersion>().CountAsync());
    }

    [Fact]
    public async Task Sign_BothAtOnce_BothSignaturesStay()
    {
        var (community, officer, delegated) = await BothAsync();
        await WriteAsync(officer, Desk(community), "We meet each month.");
        var (desk, room) = (await officer.GetPageAsync(Desk(community)), await delegated.GetPageAsync(Room + "plan"));

        await Task.WhenAll(officer.SubmitAsync(desk, "form.sign"), delegated.SubmitAsync(room, "form.sign"));

        Assert.True((await LastAsync()).IsSigned);
    }

    [Fact]
    public async Task Plan_SignedByTheCommunity_WaitsOnToday()
    {
        var (community, officer, delegated) = await BothAsync();
        await WriteAsync(delegated, Room + "plan", "We need a hall.");
        await delegated.SubmitAsync(await delegated.GetPageAsync(Room + "plan"), "form.sign");

        Assert.Contains("A plan waits for the city’s signature", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.GetPageAsync(Desk(community)), "form.sign");
        Assert.DoesNotContain("A plan waits", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Need_EnteredForThem_IsSaidToBeMetByThemOnly()
    {
        var (community, officer, delegated) = await BothAsync();
        var desk = $"/desk/communities/{community.Id}/needs";
        await officer.SubmitAsync(await officer.GetPageAsync(desk), "form.add", ("Words", "A ramp at the side door."));
        Assert.False((await officer.GetPageAsync(desk)).Has("button[value=Met]"));

        var page = await delegated.GetPageAsync(Room + "needs");
        await delegated.SubmitAsync(page, "button[value=Met]");

        Assert.Equal(NeedState.Met, (await App.Db().Set<CommunityNeed>().SingleAsync()).State);
    }

    [Fact]
    public async Task Need_Empty_IsRefused()
    {
        var (_, _, delegated) = await BothAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await delegated.SubmitAsync(await delegated.GetPageAsync(Room + "needs"), "form.add")).Status);
        Assert.Equal(0, await App.Db().Set<CommunityNeed>().CountAsync());
    }

    private async Task<(Community, Visitor Officer, Visitor Delegated)> BothAsync()
    {
        var community = await App.CommunityAsync();
        return (community, await App.SignInAsAsync(Role.LiaisonOfficer), await App.DelegateAsync(community));
    }

    private static string Desk(Community community) => $"/desk/communities/{community.Id}/plan";

    private static async Task WriteAsync(Visitor side, string path, string words) => await side.SubmitAsync(await side.GetPageAsync(path), "form.write", ("Words[en]", words));

    private Task<PlanVersion> LastAsync() => App.Db().Set<PlanVersion>().OrderByDescending(p => p.Number).FirstAsync();
}

public sealed class AgreeingOnSqlite(SqliteApp app) : AgreeingTests(app);

public sealed class AgreeingOnPostgres(PostgresApp app) : AgreeingTests(app);
