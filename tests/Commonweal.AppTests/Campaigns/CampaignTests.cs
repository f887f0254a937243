using System.Net;
using Commonweal.Communication.Campaigns;
using Commonweal.Communication.Campaigns.Shown;
using Commonweal.Communication.Library.Demo;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Campaigns;

public abstract class CampaignTests(AppFixture app) : AppTest(app)
{
    private const string Public = "/en/campaigns/one-table";

    [Fact]
    public async Task Campaign_FromDeskToEverybody_AndOffAgain()
    {
        var (officer, id) = await BeginAsync();
        await WorkAsync(officer, id, ("Artist", "Salma"), ("Consent", "Folder 3"), ("ConsentOn", "2027-02-20"));
        await WorkAsync(officer, id, ("Name[en]", "Bridges"));
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/campaigns/{id}/days"), "main form", ("Day", "2027-03-05"), ("At", "17:30"), ("Minutes", "90"), ("What[en]", "Opening, with choir"), ("Where[en]", "Loom Street"));
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/campaigns/{id}/partners"), "main form", ("Name", "Bridge School"), ("Does[en]", "Guides classes"));
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/campaigns/{id}/budget"), "main form", ("What", "Paint"), ("Planned", "1200.50"), ("Spent", "200"));
        var visitor = App.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetPageAsync(Public)).Status);
        await PressAsync(officer, id, "Show");

        var page = await visitor.GetPageAsync(Public);
        foreach (var told in (string[])["One table", "Threads", "By Salma", "Opening, with choir", "Bridge School", "running"]) Assert.Contains(told, page.Main, StringComparison.Ordinal);
        foreach (var kept in (string[])["Folder 3", "Paint", "1,200.50"]) Assert.DoesNotContain(kept, page.Main, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll(".works-pin").Length);
        var picture = page.Document.QuerySelector(".work-card img")!;
        Assert.Equal("Lines that meet", picture.GetAttribute("alt"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(picture.GetAttribute("src"))).StatusCode);
        var calendar = await visitor.GetStringAsync(Public + ".ics", TestContext.Current.CancellationToken);
        Assert.Contains("DTSTART;TZID=Europe/Paris:20270305T173000", calendar, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Opening\\, with choir", calendar, StringComparison.Ordinal);
        Assert.Contains("One table", (await visitor.GetPageAsync("/en")).Main, StringComparison.Ordinal);
        Assert.Contains("One table", (await visitor.GetPageAsync("/en/search?q=one%20table")).Main, StringComparison.Ordinal);

        await PressAsync(officer, id, "Hide");
        foreach (var gone in (string[])[Public, Public + ".ics", picture.GetAttribute("src")!]) Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(gone)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(picture.GetAttribute("src"))).StatusCode);
    }

    [Fact]
    public async Task ElectionPeriod_CampaignRests_AndNobodyFindsTheMayor()
    {
        var (officer, id) = await BeginAsync();
        await WorkAsync(officer, id);
        await WorkAsync(officer, id, ("Name[en]", "Mayor with chair"), ("ShowsMayor", true));
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/campaigns/{id}/days"), "main form", ("Day", "2027-03-05"), ("What[en]", "Opening"));
        await PressAsync(officer, id, "Show");
        var hidden = await App.Db().Set<CampaignWork>().SingleAsync(w => w.ShowsMayor);
        await using (var db = App.Db())
        {
            var city = await db.Set<CitySettings>().SingleAsync();
            (city.ElectionFrom, city.ElectionUntil) = (new(2027, 2, 28), new(2027, 3, 10));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        App.Services.GetRequiredService<CurrentCity>().Forget();
        await App.ForgetAsync();

        var page = await App.Client().GetPageAsync(Public);
        Assert.Contains("This campaign rests", page.Main, StringComparison.Ordinal);
        Assert.Contains("Threads", page.Main, StringComparison.Ordinal);
        foreach (var gone in (string[])["Mayor with chair", "Opening"]) Assert.DoesNotContain(gone, page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetAsync("/en" + WorkPictures.PathOf(hidden.Id))).StatusCode);
        Assert.DoesNotContain("VEVENT", await App.Client().GetStringAsync(Public + ".ics", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/campaigns/edit/{id}"), "main form", ("ShowsMayor", true));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync(Public)).Status);
    }

    [Fact]
    public async Task Work_NameWithoutConsent_OrPictureWithoutWords_IsRefused_AndAPictureTakenAwayIsGone()
    {
        var (officer, id) = await BeginAsync();
        var nameless = await WorkAsync(officer, id, ("Artist", "Salma"));
        Assert.Equal(HttpStatusCode.BadRequest, nameless.Status);
        Assert.Contains("Say to what they agreed", nameless.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await WorkAsync(officer, id, ("Alt[ar]", ""))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await WorkAsync(officer, id, ("Sent", new SentFile("x.png", "<svg/>"u8.ToArray())))).Status);
        Assert.False(await App.Db().Set<CampaignWork>().AnyAsync());
        Assert.False(await App.Db().Set<StoredFile>().AnyAsync());

        await WorkAsync(officer, id);
        var work = await App.Db().Set<CampaignWork>().SingleAsync();
        var form = await officer.GetPageAsync($"/desk/campaigns/{id}/works/{work.Id}");
        await officer.SubmitAsync(form, "main form", ("NoPicture", true));
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SubmitAsync(form, "main form", ("Name[en]", "Late"))).Status);
        Assert.False(await App.Db().Set<StoredFile>().AnyAsync());
        await officer.SubmitAsync(await officer.GetPageAsync($"/desk/campaigns/{id}/works/{work.Id}"), "button[formaction*=Remove]");
        Assert.False(await App.Db().Set<CampaignWork>().AnyAsync());
    }

    [Fact]
    public async Task Retention_AfterTheCampaign_TakesTheNameAndLeavesTheWork()
    {
        var (officer, id) = await BeginAsync();
        await WorkAsync(officer, id, ("Artist", "Salma"), ("Consent", "Folder 3"), ("ConsentOn", "2027-02-20"));
        await WorkAsync(officer, id, ("Name[en]", "Bridges"));
        var (last, stop) = (new DateOnly(2027, 3, 20), TestContext.Current.CancellationToken);
        var retention = new ArtistRetention(App.Db());

        Assert.Equal(0, await retention.CountAsync(last, 10, stop));
        Assert.Equal(0, await retention.ClearAsync(last, 10, stop));
        Assert.Equal(1, await retention.CountAsync(last.AddDays(1), 10, stop));
        Assert.Equal(1, await retention.ClearAsync(last.AddDays(1), 10, stop));
        Assert.Equal(0, await retention.ClearAsync(last.AddDays(1), 10, stop));

        var works = await App.Db().Set<CampaignWork>().AsNoTracking().ToListAsync(stop);
        Assert.Equal(2, works.Count);
        Assert.All(works, w => Assert.Equal((null, null, null), (w.Artist, w.ArtistConsent, w.ArtistConsentOn)));
        Assert.All(works, w => Assert.NotNull(w.PictureId));
    }

    [Fact]
    public async Task Edit_BadInput_IsTold_AndASlugIsTakenOnce()
    {
        var (officer, id) = await BeginAsync();
        var bad = await officer.SubmitAsync(await officer.GetPageAsync("/desk/campaigns/edit"), "main form", ("From", "2027-05-01"), ("Until", "2027-04-01"), ("Currency", "euro"), ("Slug", "../x"));
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        foreach (var told in (string[])["three capital letters", "small Latin letters"]) Assert.Contains(told, bad.Main, StringComparison.Ordinal);
        var twice = await officer.SubmitAsync(await officer.GetPageAsync("/desk/campaigns/edit"), "main form", ("Name[en]", "One table"), ("Aim[en]", "Again"), ("From", "2027-05-01"), ("Until", "2027-06-01"));
        Assert.Equal(HttpStatusCode.BadRequest, twice.Status);
        Assert.Equal(1, await App.Db().Set<Campaign>().CountAsync());
        foreach (var (path, field, value) in new[] { ("days", "Day", "2028-01-01"), ("days", "At", "25:99"), ("partners", "Link", "http://x"), ("budget", "Planned", "-1"), ("budget", "Planned", "1.005"), ("handouts", "Copies", "0") })
            Assert.Equal(HttpStatusCode.BadRequest, (await officer.SubmitAsync(await officer.GetPageAsync($"/desk/campaigns/{id}/{path}"), "main form", (field, value))).Status);
    }

    [Theory]
    [InlineData(Role.PolicePartner)]
    [InlineData(Role.Translator)]
    public async Task Desk_WithoutPermission_IsClosed(Role role)
    {
        var (_, id) = await BeginAsync();
        var person = await App.SignInAsAsync(role);
        foreach (var path in (string[])["", "/edit", $"/{id}", $"/{id}/works", $"/{id}/days", $"/{id}/partners", $"/{id}/budget", $"/{id}/handouts"]) Assert.Equal(HttpStatusCode.Forbidden, (await person.GetPageAsync("/desk/campaigns" + path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await App.SignInAsAsync(Role.Mayor)).GetPageAsync($"/desk/campaigns/{id}/works")).Status);
    }

    private async Task<(Visitor Officer, Guid Id)> BeginAsync()
    {
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        await officer.SubmitAsync(await officer.GetPageAsync("/desk/campaigns/edit"), "main form", ("Name[en]", "One table"), ("Aim[en]", "Nobody stands alone."), ("From", "2027-02-20"), ("Until", "2027-03-20"));
        return (officer, await App.Db().Set<Campaign>().Select(c => c.Id).SingleAsync());
    }

    private static async Task PressAsync(Visitor officer, Guid id, string handler) => await officer.SubmitAsync(await officer.GetPageAsync($"/desk/campaigns/{id}"), $"button[formaction*={handler}]");

    private static async Task<Page> WorkAsync(Visitor officer, Guid id, params (string Name, object? Value)[] values)
    {
        (string Name, object? Value)[] usual = [("Name[en]", "Threads"), ("Where[en]", "Loom Street"), ("District", TestCity.Mill), ("Alt[en]", "Lines that meet"), ("Alt[fr]", "Des lignes"), ("Alt[ar]", "خطوط"), ("Sent", new SentFile("x.png", MadeFiles.Picture(3)))];
        return await officer.SubmitAsync(await officer.GetPageAsync($"/desk/campaigns/{id}/works"), "main form", [.. values, .. usual.Where(u => !values.Any(v => v.Name == u.Name))]);
    }
}

public sealed class CampaignsOnSqlite(SqliteApp app) : CampaignTests(app);

public sealed class CampaignsOnPostgres(PostgresApp app) : CampaignTests(app);
