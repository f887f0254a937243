using System.Net;
using Commonweal.AppTests.Consultations;
using Commonweal.Engagement.Communities.Barriers;
using Commonweal.Engagement.Consultations;
using Commonweal.Engagement.Meetings;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Commitments;

/// <summary>A commitment leads back to what it came from, where the reader may go there.</summary>
public abstract class OriginTests(AppFixture app) : AppTest(app)
{
    private const string Row = "dl a[href]";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Statement_LeadsToItsConsultation()
    {
        var consultation = await App.AskAsync();
        var statement = await App.Db().Set<Statement>().FirstAsync(s => s.Number == 0, Stop);
        var id = (await App.PromiseAsync(origin: "statement/" + statement.Id)).Id;

        Assert.Equal(Asking.Public, await LinkAsync(App.Client(), $"/en/commitments/{id}"));
        Assert.Equal("/desk/consultations/" + consultation.Id, await LinkAsync(await App.SignInAsAsync(Role.LiaisonOfficer), $"/desk/commitments/{id}"));
        Assert.Equal(Asking.Public, await LinkAsync(await App.SignInAsAsync(Role.DepartmentOfficer), $"/desk/commitments/{id}"));

        await App.Db().Set<Consultation>().ExecuteUpdateAsync(s => s.SetProperty(c => c.State, ConsultationState.Draft), Stop);
        await App.ForgetAsync();
        Assert.Null(await LinkAsync(App.Client(), $"/en/commitments/{id}"));
    }

    [Fact]
    public async Task Meeting_LeadsToTheMeeting()
    {
        var db = App.Db();
        var meeting = new Meeting { Kind = MeetingKind.TownHall, Title = MultilingualText.Of(("en", "Town hall")), StartsAt = App.Clock.GetUtcNow(), EndsAt = App.Clock.GetUtcNow().AddHours(2), ChangedAt = App.Clock.GetUtcNow() };
        db.Add(meeting);
        await db.SaveChangesAsync(Stop);
        var id = (await App.PromiseAsync(origin: "meeting/" + meeting.Id)).Id;

        Assert.Equal("/en/meetings/" + meeting.Id, await LinkAsync(App.Client(), $"/en/commitments/{id}"));
        Assert.Equal("/desk/meetings/" + meeting.Id, await LinkAsync(await App.SignInAsAsync(Role.DepartmentOfficer), $"/desk/commitments/{id}"));
    }

    [Fact]
    public async Task Barrier_LeadsOnlyWhoReadsTheLog()
    {
        var db = App.Db();
        var barrier = new BarrierEntry { Words = "The form is only in one language.", On = App.Today() };
        db.Add(barrier);
        await db.SaveChangesAsync(Stop);
        var id = (await App.PromiseAsync(origin: "barrier/" + barrier.Id)).Id;

        Assert.Equal("/desk/communities/barriers/" + barrier.Id, await LinkAsync(await App.SignInAsAsync(Role.LiaisonOfficer), $"/desk/commitments/{id}"));
        var department = await (await App.SignInAsAsync(Role.DepartmentOfficer)).GetPageAsync($"/desk/commitments/{id}");
        Assert.Contains("Something that kept people away", department.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("only in one language", department.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("kept people away", (await App.Client().GetPageAsync($"/en/commitments/{id}")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conversation/0f0f0f0f-0000-4000-8000-000000000001")]
    [InlineData("statement/0f0f0f0f-0000-4000-8000-000000000001")]
    [InlineData("meeting/abc-1")]
    [InlineData("somewhere/else")]
    public async Task Gone_LeadsNowhere(string origin)
    {
        var id = (await App.PromiseAsync(origin: origin)).Id;

        Assert.Null(await LinkAsync(App.Client(), $"/en/commitments/{id}"));
        Assert.Null(await LinkAsync(await App.SignInAsAsync(Role.Coordinator), $"/desk/commitments/{id}"));
    }

    private static async Task<string?> LinkAsync(Visitor visitor, string path)
    {
        var page = await visitor.GetPageAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page.Document.QuerySelector("main " + Row)?.GetAttribute("href");
    }
}

public sealed class OriginOnSqlite(SqliteApp app) : OriginTests(app);

public sealed class OriginOnPostgres(PostgresApp app) : OriginTests(app);
