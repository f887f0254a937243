using Commonweal.AppTests.Communities;
using Commonweal.Communication.Incidents.Calls;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Incidents;

/// <summary>A community's public voices in the call tree: read when they are called, never copied.</summary>
public abstract class CallVoicesTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task PublicVoice_IsCalledWhileTheConsentHolds_AndNothingOfThemIsKept()
    {
        var community = await App.CommunityAsync();
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/communities/{community.Id}/voices/edit"), "main form",
            ("Form.Name", "Rosa Field"), ("SpeaksFor[en]", "The singers"), ("NotFor[en]", "Not the children"), ("Form.Email", "rosa@field.example"), ("Form.Phone", "+33 1 23 45 67 89"));
        await App.OpenAsync(officer);
        var calls = (await App.RoomAsync()).Path + "/calls";
        await officer.SubmitAsync(await officer.GetPageAsync(calls + "/add?q=Harbour"), "button[name=Concerned][value=true]");

        var page = await officer.GetPageAsync(calls);
        Assert.Contains("Rosa Field", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("rosa@field.example", page.Main, StringComparison.Ordinal);
        Assert.Contains("rosa@field.example", (await officer.SubmitAsync(page, "form[action$='handler=Open' i]")).Main, StringComparison.Ordinal);
        await officer.SubmitAsync(page, "button[name=Reached][value=true]", ("Needs", "Somebody at the door tonight"));
        Assert.Contains("Met", (await officer.GetPageAsync((await App.RoomAsync()).Path)).Texts(".room-targets li").ElementAt(1), StringComparison.Ordinal);

        Assert.Equal(0, await App.Db().Set<HandContact>().CountAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(await App.Db().Set<IncidentEntry>().Select(e => e.Words).ToListAsync(TestContext.Current.CancellationToken), w => w.Contains("Rosa", StringComparison.Ordinal));
        App.Clock.Advance(TimeSpan.FromDays(400));
        Assert.DoesNotContain("Rosa Field", (await (await App.SignInAsAsync(Role.LiaisonOfficer)).GetPageAsync(calls)).Main, StringComparison.Ordinal);
    }
}

public sealed class CallVoicesOnSqlite(SqliteApp app) : CallVoicesTests(app);

public sealed class CallVoicesOnPostgres(PostgresApp app) : CallVoicesTests(app);
