using System.Net;
using Commonweal.Communication.Campaigns;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Solidarity.Acts;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Solidarity;

public abstract class ActTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Act_IsReadByEverybody_OnlyOnceAnOfficerPublishedIt()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await officer.ActAsync(("What[ar]", "شموع بلا خطابات"), ("Where[en]", "Mill Lane"), ("District", TestCity.Mill));
        var visitor = App.Client();
        Assert.DoesNotContain("Candles", (await visitor.GetPageAsync(Acted.Public)).Main, StringComparison.Ordinal);
        var path = "/desk/solidarity/edit/" + (await App.ActAsync()).Id;
        await officer.SubmitAsync(await officer.GetPageAsync(path), "#told button[formaction$='handler=Publish' i]");

        var page = await visitor.GetPageAsync(Acted.Public);
        foreach (var told in (string[])["Candles and no speeches", "Council of the hill", "Vigil", "Mill Lane"]) Assert.Contains(told, page.Main, StringComparison.Ordinal);
        Assert.Contains("شموع بلا خطابات", (await visitor.GetPageAsync("/ar/solidarity")).Main, StringComparison.Ordinal);
        Assert.Contains("Candles", (await visitor.GetPageAsync("/en")).Main, StringComparison.Ordinal);
        Assert.True((await visitor.GetPageAsync("/en")).Has("a[href='/en/solidarity']"));
        Assert.Contains("Candles", (await visitor.GetPageAsync("/en/search?q=candles")).Main, StringComparison.Ordinal);
        Assert.Contains("Candles and no speeches", await visitor.GetStringAsync("/en/solidarity.atom", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await officer.SubmitAsync(await officer.GetPageAsync(path), "#told button[formaction$='handler=TakeOff' i]");
        foreach (var gone in (string[])[Acted.Public, "/en", "/en/search?q=candles"]) Assert.DoesNotContain("no speeches", (await visitor.GetPageAsync(gone)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Candles", await visitor.GetStringAsync("/en/solidarity.atom", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(await App.Db().Set<AuditRecord>().AnyAsync(a => a.SubjectKind == "solidarity_act", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Correction_IsReadAtOnce_AndAnOlderFormIsRefused()
    {
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        await officer.ActAsync();
        var path = "/desk/solidarity/edit/" + (await App.ActAsync()).Id;
        await officer.SubmitAsync(await officer.GetPageAsync(path), "#told button[formaction$='handler=Publish' i]");
        await App.Client().GetPageAsync(Acted.Public);
        var old = await officer.GetPageAsync(path);
        await officer.SubmitAsync(await officer.GetPageAsync(path), "#act", ("What[en]", "An evening of songs"));

        Assert.Contains("An evening of songs", (await App.Client().GetPageAsync(Acted.Public)).Main, StringComparison.Ordinal);
        var late = await officer.SubmitAsync(old, "#act", ("What[en]", "Something else"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Something else", late.Document.QuerySelector("#act")!.OuterHtml, StringComparison.Ordinal);
        await officer.SubmitAsync(old, "#told button[formaction$='handler=Remove' i]");
        Assert.Equal("An evening of songs", (await App.ActAsync()).What.Languages["en"].Text);
        await officer.SubmitAsync(await officer.GetPageAsync(path), "#told button[formaction$='handler=Remove' i]");
        Assert.False(await App.Db().Set<SolidarityAct>().AnyAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("What[en]", "We stand together. The suspect is a Muslim man.", "to which group a suspect belongs")]
    [InlineData("What[fr]", "Le suspect, un homme d’origine algérienne, est connu.", "to which group a suspect belongs")]
    [InlineData("What[ar]", "المشتبه به لاجئ", "to which group a suspect belongs")]
    [InlineData("By[en]", "Neighbours who covered the swastika", "shows or quotes what the act carried")]
    [InlineData("Where[en]", "The wall with 14/88", "shows or quotes what the act carried")]
    public async Task Words_OfASuspectsGroupOrOfTheAct_AreRefused(string field, string words, string says)
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var refused = await officer.ActAsync((field, words));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(says, refused.Main, StringComparison.Ordinal);
        Assert.Contains(words, refused.Document.QuerySelector("#act")!.TextContent + string.Concat(refused.Document.QuerySelectorAll("#act input").Select(i => i.GetAttribute("value"))), StringComparison.Ordinal);
        Assert.False(await App.Db().Set<SolidarityAct>().AnyAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.ActAsync(("What[en]", "Muslim, Christian and Jewish neighbours stood at the gate together."))).Status);
    }

    [Fact]
    public async Task BadInput_SaysWhatToDo_AndKeepsWhatWasTyped()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        var exercise = await App.InRoomAsync(exercise: true);
        var form = await officer.GetPageAsync("/desk/solidarity/edit");
        Assert.DoesNotContain(exercise.Id.ToString(), form.Document.QuerySelector("select[name=Incident]")!.OuterHtml, StringComparison.Ordinal);
        var refused = await officer.SubmitAsync(form, "#act", ("What[en]", new string('w', SolidarityAct.LongestWhat + 1)), ("By[en]", ""), ("On", "2027-03-02"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        foreach (var words in (string[])["Choose what kind it was", "a day that has come already", SolidarityAct.LongestWhat.ToString(System.Globalization.CultureInfo.InvariantCulture)]) Assert.Contains(words, refused.Main, StringComparison.Ordinal);
        Assert.Contains("wwww", refused.Document.QuerySelector("#act")!.TextContent, StringComparison.Ordinal);
        await officer.ActAsync(("What[en]", "<script>alert(1)</script>"));
        await officer.SubmitAsync(await officer.GetPageAsync("/desk/solidarity/edit/" + (await App.ActAsync()).Id), "#told button[formaction$='handler=Publish' i]");
        Assert.False((await App.Client().GetPageAsync(Acted.Public)).Has("#acts script"));
        Assert.Equal(HttpStatusCode.OK, (await App.Client().GetPageAsync(Acted.Public + "?after=nonsense")).Status);
    }

    [Fact]
    public async Task Permissions_ReadersDoNotWrite_OthersAndPoliceSeeNothing()
    {
        var officer = await App.SignInAsAsync(Role.LiaisonOfficer);
        await officer.ActAsync();
        var path = "/desk/solidarity/edit/" + (await App.ActAsync()).Id;
        var mayor = await App.SignInAsAsync(Role.Mayor);
        Assert.Contains("Candles", (await mayor.GetPageAsync("/desk/solidarity")).Main, StringComparison.Ordinal);
        Assert.False((await mayor.GetPageAsync(path)).Has("#main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await mayor.GetPageAsync("/desk/solidarity/edit")).Status);
        var page = await officer.GetPageAsync(path);
        var token = page.Document.QuerySelector("#told input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.NotEqual(HttpStatusCode.OK, (await mayor.PostAsync(path + "?handler=Publish", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Null((await App.ActAsync()).PublishedOn);

        foreach (var roles in (Role[][])[[], [Role.Translator], [Role.Coordinator, Role.PolicePartner]])
        {
            var other = await App.SignInAsAsync(roles);
            foreach (var closed in (string[])["/desk/solidarity", path, "/desk/care", "/desk/solidarity/thanks", "/desk/solidarity/days"]) Assert.Equal(HttpStatusCode.Forbidden, (await other.GetPageAsync(closed)).Status);
        }
    }

    [Fact]
    public async Task List_GoesByKeyNewestFirst_AndElectionsHideTheMayor()
    {
        await using (var db = App.Db())
        {
            for (var at = 0; at < 30; at++)
                db.Add(new SolidarityAct { Kind = ActKind.Visit, On = new DateOnly(2027, 1, 1).AddDays(at / 2), What = MultilingualText.Of(("en", $"Act number {at:00}.")), By = MultilingualText.Of(("en", "A post")), PublishedOn = new DateOnly(2027, 2, 1), ShowsMayor = at == 29 });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await App.ForgetAsync();
        var visitor = App.Client();
        var first = await visitor.GetPageAsync(Acted.Public);
        var second = await visitor.ClickAsync(first, "#main a[href*='after=']");
        List<string> all = [.. first.Texts("#acts .lines"), .. second.Texts("#acts .lines")];
        Assert.Equal((24, 30, 30), (first.Texts("#acts .lines").Count, all.Count, all.Distinct(StringComparer.Ordinal).Count()));
        Assert.Contains("Act number 28.", all.Take(2), StringComparer.Ordinal);

        await using (var db = App.Db())
        {
            var city = await db.Set<CitySettings>().SingleAsync(TestContext.Current.CancellationToken);
            (city.ElectionFrom, city.ElectionUntil) = (new DateOnly(2027, 2, 20), new DateOnly(2027, 3, 20));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await App.ForgetAsync();
        Assert.DoesNotContain("Act number 29.", (await visitor.GetPageAsync(Acted.Public)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Act_StandsInItsRoom_NamesItsCampaign_AndOutlivesTheRoom()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var room = await App.InRoomAsync();
        var campaign = new Campaign { Slug = "one-table", Title = MultilingualText.Of(("en", "One table")), From = new(2027, 2, 1), Until = new(2027, 4, 1), Currency = "EUR", PublishedOn = new(2027, 2, 1) };
        await using (var db = App.Db())
        {
            db.Add(campaign);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var form = await officer.ClickAsync(await officer.GetPageAsync(room.Path), $"#main a[href='/desk/solidarity/edit?incident={room.Id}']");
        await officer.SubmitAsync(form, "#act", ("Kind", "Letter"), ("What[en]", "Twenty letters"), ("By[en]", "Class 5b"), ("Campaign", campaign.Id.ToString()));
        var act = await App.ActAsync();
        Assert.Equal((room.Id, campaign.Id), (act.IncidentId, act.CampaignId));
        Assert.Contains("Class 5b", (await officer.GetPageAsync(room.Path)).Main, StringComparison.Ordinal);
        await officer.SubmitAsync(await officer.GetPageAsync("/desk/solidarity/edit/" + act.Id), "#told button[formaction$='handler=Publish' i]");
        var page = await App.Client().GetPageAsync(Acted.Public);
        Assert.True(page.Has("#acts a[href='/en/campaigns/one-table']"));
        Assert.DoesNotContain("Words on a gate", page.Main, StringComparison.Ordinal);

        await App.Db().Set<Incident>().ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        Assert.Null((await App.ActAsync()).IncidentId);
    }
}

public sealed class ActOnSqlite(SqliteApp app) : ActTests(app);

public sealed class ActOnPostgres(PostgresApp app) : ActTests(app);
