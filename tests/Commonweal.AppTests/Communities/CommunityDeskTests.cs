using System.Net;
using Commonweal.Engagement.Communities;
using Commonweal.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Communities;

public abstract class CommunityDeskTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Add_AGroupWithoutRegistration_IsListedInPublicWhenItWants()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);

        var page = await officer.FollowAsync(await officer.SubmitAsync(await officer.GetPageAsync("/desk/communities/edit"), "main form",
            ("Name[en]", "Mothers of the Mill"), ("Name[ar]", "أمهات الطاحونة"), ("Form.Kind", "Group"), ("Form.Districts", new[] { TestCity.Mill }), ("Form.Shown", true)));

        Assert.Equal("Mothers of the Mill", page.Heading);
        Assert.Contains("أمهات الطاحونة", (await App.Client().GetPageAsync("/ar/communities?district=mill")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("أمهات الطاحونة", (await App.Client().GetPageAsync("/ar/communities?district=hill")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_WithoutNameAndKind_SaysWhatToDo()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);

        var page = await officer.SubmitAsync(await officer.GetPageAsync("/desk/communities/edit"), "main form", ("Form.Website", "ftp://x"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(3, page.Texts(".ds-error-summary li").Count);
        Assert.Equal(0, await App.Db().Set<Community>().CountAsync());
    }

    [Fact]
    public async Task Edit_TwoOfficersAtOnce_TheSecondIsTold()
    {
        var community = await App.CommunityAsync();
        var first = await App.SignInAsAsync(Role.LiaisonOfficer);
        var second = await App.SignInAsAsync(Role.Coordinator);
        var (one, two) = (await first.GetPageAsync($"/desk/communities/edit/{community.Id}"), await second.GetPageAsync($"/desk/communities/edit/{community.Id}"));

        await first.SubmitAsync(one, "main form", ("Form.Districts", new[] { TestCity.Hill }));
        var late = await second.SubmitAsync(two, "main form", ("Form.Districts", new[] { TestCity.Mill }));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal([TestCity.Hill], await App.Db().Set<CommunityDistrict>().Select(d => d.DistrictCode).ToListAsync());
    }

    [Fact]
    public async Task Lists_ManyCommunities_PageByKey()
    {
        await using var db = App.Db();
        for (var number = 0; number < 65; number++)
        {
            var community = new Community { Name = Commonweal.Platform.Localization.MultilingualText.Empty, Shown = true };
            community.Call(Commonweal.Platform.Localization.MultilingualText.Of(("en", $"Circle {number:D3}")), ["en"]);
            db.Add(community);
        }
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var resident = App.Client();
        var seen = new List<string>();

        for (var page = await resident.GetPageAsync("/en/communities"); ; page = await resident.ClickAsync(page, ".pager a[rel=next]"))
        {
            seen.AddRange(page.Texts(".results h2"));
            if (!page.Has(".pager a[rel=next]")) break;
        }

        Assert.Equal(Enumerable.Range(0, 65).Select(n => $"Circle {n:D3}"), seen);
    }

    [Fact]
    public async Task PublicPage_NotShownOrEnded_IsNotThere()
    {
        var hidden = await App.CommunityAsync("Quiet Circle", c => c.Shown = false);
        var ended = await App.CommunityAsync("Old Circle", c => c.Ended = true);

        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync($"/en/communities/{hidden.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync($"/en/communities/{ended.Id}")).Status);
        Assert.DoesNotContain("Circle", (await App.Client().GetPageAsync("/en/communities")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ByName_FindsIt()
    {
        await App.CommunityAsync();

        Assert.Contains("Harbour Choir", (await App.Client().GetPageAsync("/en/communities?q=choir")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour Choir", (await App.Client().GetPageAsync("/en/communities?q=written")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/desk/communities", Role.DepartmentOfficer)]
    [InlineData("/desk/communities", Role.PolicePartner)]
    [InlineData("/desk/communities/edit", Role.Mayor)]
    [InlineData("/desk/communities/ID", Role.Ombud)]
    [InlineData("/desk/communities/ID/codes", Role.Mayor)]
    public async Task Desk_WithoutPermission_IsClosed(string path, Role role)
    {
        var community = await App.CommunityAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(role)).GetPageAsync(path.Replace("ID", community.Id.ToString(), StringComparison.Ordinal))).Status);
    }
}

public sealed class CommunityDeskOnSqlite(SqliteApp app) : CommunityDeskTests(app);

public sealed class CommunityDeskOnPostgres(PostgresApp app) : CommunityDeskTests(app);
