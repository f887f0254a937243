using System.Net;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Solidarity.Caring;
using Commonweal.Communication.Solidarity.Demo;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Solidarity;

public abstract class DemonstrationTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task EveryPage_HasSomethingToShow()
    {
        var stop = TestContext.Current.CancellationToken;
        var room = await App.InRoomAsync();
        await App.Db().Set<Incident>().ExecuteUpdateAsync(i => i.SetProperty(x => x.OpenedAt, App.Clock.GetUtcNow().AddDays(-19)), stop);
        await RivermeetSolidarity.FillAsync(App.Scope(), stop);
        await App.ForgetAsync();

        foreach (var language in (string[])["en", "fr", "ar"])
        {
            var page = await App.Client().GetPageAsync($"/{language}/solidarity");
            Assert.Equal((3, 1, 1), (page.Texts("#acts li").Count, page.Texts("#thanks li").Count, page.Texts("#days li").Count));
            Assert.DoesNotContain("bus line 7", page.Main, StringComparison.Ordinal);
        }
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var care = await App.CareAsync();
        foreach (var (path, told) in new[] { ("/desk/solidarity", "Class 5b"), ("/desk/care", "4 of 6 steps done"), (care.Path, "A lamp at the gate"), (care.Path, "three days later than planned"), ("/desk/solidarity/thanks", "Night drivers"), ("/desk/solidarity/days", "The morning at the gate"), (room.Path, "4 of 6 steps done") })
            Assert.Contains(told, (await officer.GetPageAsync(path)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetPageAsync($"{care.Path}/steps/{await App.Db().Set<CareStep>().Where(s => s.State == StepState.Open).OrderBy(s => s.DueOn).Select(s => s.Id).FirstAsync(stop)}")).Status);
    }
}

public sealed class DemonstrationOnSqlite(SqliteApp app) : DemonstrationTests(app);

public sealed class DemonstrationOnPostgres(PostgresApp app) : DemonstrationTests(app);
