using System.Net;
using Commonweal.Engagement.Meetings.WalkIn;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Meetings;

public abstract class WalkInQueueTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Desk_OpensGivesCallsAndFinishes_TheRoomSees()
    {
        var meeting = await App.AddMeetingAsync(startsIn: -1);
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var page = await officer.GetPageAsync($"/desk/meetings/{meeting}/queue");
        page = await officer.FollowAsync(await officer.SubmitAsync(page, "main form"));
        page = await officer.FollowAsync(await officer.SubmitAsync(page, "form:has([name=DeskName])", ("DeskName", "3")));

        var slip = await officer.FollowAsync(await officer.SubmitAsync(page, "button[formaction*='way=Door']"));
        Assert.Equal("1", slip.Text(".slip .room-number"));
        var desk = await officer.ClickAsync(page, "td a[href*='/desks/']");
        desk = await officer.FollowAsync(await officer.SubmitAsync(desk, "button[formaction*='Next']"));

        Assert.Equal("1", desk.Text("#desk-now .room-number"));
        var room = await App.Client().GetPageAsync($"/ar/meetings/{meeting}/queue");
        Assert.Equal("1", room.Text(".room-screen .room-number"));
        Assert.Equal("3", room.Text(".room-screen bdi"));
        App.Clock.Advance(TimeSpan.FromMinutes(12));
        await officer.SubmitAsync(desk, "button[formaction*='Finish']");
        var ticket = await App.Db().Set<WalkInTicket>().SingleAsync();
        Assert.Equal((TicketState.Done, 720, null), (ticket.State, ticket.Seconds, ticket.CalledAt));
    }

    [Fact]
    public async Task Skipped_CanBeCalledBack()
    {
        var meeting = await App.AddMeetingAsync();
        var desk = (await App.AddQueueAsync(meeting, "1"))[0];
        var calling = App.Scope().GetRequiredService<CallingNumbers>();
        await App.Scope().GetRequiredService<GivingNumbers>().GiveAsync(meeting, TicketWay.Phone, default);
        await calling.NextAsync(desk, default);
        await calling.SkipAsync(desk, default);

        Assert.Null(await calling.NextAsync(desk, default));
        Assert.Equal(TicketState.Called, (await calling.CallBackAsync(desk, 1, default))!.State);
        Assert.Null(await calling.CallBackAsync(desk, 1, default));
    }

    [Fact]
    public async Task Numbers_GivenAtOnce_AreEachGivenOnce()
    {
        var meeting = await App.AddMeetingAsync();
        await App.AddQueueAsync(meeting);

        var given = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => App.Scope().GetRequiredService<GivingNumbers>().GiveAsync(meeting, TicketWay.Door, default)));

        Assert.Equal(Enumerable.Range(1, 24), given.Select(t => t!.Number).Order());
    }

    [Fact]
    public async Task DesksThatCallAtOnce_NeverGetTheSameNumber()
    {
        var meeting = await App.AddMeetingAsync();
        var desks = await App.AddQueueAsync(meeting, "1", "2", "3", "4", "5", "6", "7", "8");
        var giving = App.Scope().GetRequiredService<GivingNumbers>();
        for (var n = 0; n < 6; n++) await giving.GiveAsync(meeting, TicketWay.Door, default);
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var pages = new List<Page>();
        foreach (var desk in desks) pages.Add(await officer.GetPageAsync($"/desk/meetings/{meeting}/queue/desks/{desk.Id}"));

        await Task.WhenAll(pages.Select(p => officer.SubmitAsync(p, "button[formaction*='Next']")));

        var called = await App.Db().Set<WalkInTicket>().Where(t => t.State == TicketState.Called).ToListAsync();
        Assert.Equal(6, called.Count);
        Assert.Equal(6, called.Select(t => t.DeskId).Distinct().Count());
        Assert.All(called, t => Assert.Equal(1, t.Calls));
    }

    [Fact]
    public async Task OwnPhone_ByTheDoorsCode_GetsOneNumberAndGivesItBack()
    {
        var meeting = await App.AddMeetingAsync();
        await App.AddQueueAsync(meeting, "1");
        var word = (await App.Db().Set<WalkInQueue>().SingleAsync()).DoorWord;
        var visitor = App.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetPageAsync($"/fr/meetings/{meeting}/queue/take/elsewhere")).Status);

        var page = await visitor.GetPageAsync($"/fr/meetings/{meeting}/queue/take/{word}");
        var number = await visitor.SubmitAsync(page, "main form");
        var again = await visitor.SubmitAsync(page, "main form");

        Assert.Equal(number.Location, again.Location);
        page = await visitor.FollowAsync(number);
        Assert.Equal("1", page.Text("#my-number .room-number"));
        await visitor.SubmitAsync(page, "main form");
        Assert.Equal(TicketState.GivenBack, (await App.Db().Set<WalkInTicket>().SingleAsync()).State);
    }

    [Fact]
    public async Task Full_GivesNoMore()
    {
        var meeting = await App.AddMeetingAsync();
        await App.AddQueueAsync(meeting);
        await App.Db().Set<WalkInQueue>().ExecuteUpdateAsync(u => u.SetProperty(q => q.MostNumbers, 1));
        var giving = App.Scope().GetRequiredService<GivingNumbers>();
        await giving.GiveAsync(meeting, TicketWay.Door, default);

        Assert.Null(await giving.GiveAsync(meeting, TicketWay.Door, default));
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var page = await officer.GetPageAsync($"/desk/meetings/{meeting}/queue");
        page = await officer.SubmitAsync(page, "button[formaction*='way=Door']");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Theory]
    [InlineData("queue")]
    [InlineData("queue/door")]
    [InlineData("questions")]
    [InlineData("speakers")]
    [InlineData("speakers/time")]
    [InlineData("minutes")]
    [InlineData("advice")]
    public async Task DeskPage_WithoutPermission_IsForbidden(string page)
    {
        var meeting = await App.AddMeetingAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.Translator)).GetPageAsync($"/desk/meetings/{meeting}/{page}")).Status);
        if (page is not ("questions" or "advice")) Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.Coordinator, Role.PolicePartner)).GetPageAsync($"/desk/meetings/{meeting}/{page}")).Status);
    }
}

public sealed class WalkInQueueOnSqlite(SqliteApp app) : WalkInQueueTests(app);

public sealed class WalkInQueueOnPostgres(PostgresApp app) : WalkInQueueTests(app);
