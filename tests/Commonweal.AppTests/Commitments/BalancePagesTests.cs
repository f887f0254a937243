using System.Net;
using Commonweal.AppTests.Communities;
using Commonweal.Engagement.Commitments.Balance;
using Commonweal.Engagement.Communities;
using Commonweal.Engagement.Communities.Log;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Commitments;

public abstract class BalancePagesTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Asked_AndNothingGiven_IsSaidPlainlyToBothSides()
    {
        var community = await App.CommunityAsync();
        await ContactAsync(community, asked: "Could you translate this?", daysAgo: 40);
        await ContactAsync(community, asked: "Could you come?", daysAgo: 10);
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);

        Assert.Contains("The city only takes", (await officer.GetPageAsync("/desk/commitments/balance")).Main, StringComparison.Ordinal);
        Assert.Contains("asked 2 times and gave nothing", (await officer.GetPageAsync($"/desk/commitments/balance/{community.Id}")).Main, StringComparison.Ordinal);
        Assert.Contains("asked 2 times and gave nothing", (await (await App.DelegateAsync(community)).GetPageAsync("/en/communities/partner/balance")).Main, StringComparison.Ordinal);
        await ContactAsync(community, offered: "A room on Fridays.", daysAgo: 1);
        Assert.DoesNotContain("The city only takes", (await officer.GetPageAsync("/desk/commitments/balance")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pledge_LongerSilent_IsWarnedOfAndStandsOnToday()
    {
        var account = await App.AddAccountAsync([Role.LiaisonOfficer]);
        var community = await App.CommunityAsync(change: c => c.OfficerId = account.Id);
        var officer = await App.SignInAsync(account);
        var form = await officer.GetPageAsync($"/desk/commitments/balance/{community.Id}");

        Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(form, "main form", ("Weeks", "0"))).Status);
        await officer.SubmitAsync(form, "main form", ("Weeks", "2"));
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(form, "main form", ("Weeks", "3"))).Status);
        App.Clock.Advance(TimeSpan.FromDays(15));
        officer = await App.SignInAsync(account);

        Assert.Equal(2, (await App.Db().Set<ContactPledge>().SingleAsync()).Weeks);
        Assert.Contains("Silent longer than pledged", (await officer.GetPageAsync($"/desk/commitments/balance/{community.Id}")).Main, StringComparison.Ordinal);
        Assert.Contains("Be in touch, as pledged", (await officer.GetPageAsync("/desk")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/commitments/balance", Role.DepartmentOfficer)]
    [InlineData("/desk/commitments/balance/ID", Role.PolicePartner)]
    public async Task Desk_WithoutPermission_IsClosed(string path, Role role)
    {
        var community = await App.CommunityAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(role)).GetPageAsync(path.Replace("ID", community.Id.ToString(), StringComparison.Ordinal))).Status);
    }

    private async Task ContactAsync(Community community, int daysAgo, string? asked = null, string? offered = null)
    {
        await using var db = App.Db();
        var day = App.Today().AddDays(-daysAgo);
        db.Add(new ContactEntry { CommunityId = community.Id, Way = ContactWay.Met, On = day, Asked = asked, Offered = offered, AuthorId = Guid.NewGuid() });
        await db.SaveChangesAsync();
    }
}

public sealed class BalancePagesOnSqlite(SqliteApp app) : BalancePagesTests(app);

public sealed class BalancePagesOnPostgres(PostgresApp app) : BalancePagesTests(app);
