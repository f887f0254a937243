using System.Net;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Ui;

/// <summary>The frame around every public page: front page, search, about, accessibility, feeds, crest, notice.</summary>
public abstract class PublicFrameTests(AppFixture app) : AppTest(app)
{
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData("about")]
    [InlineData("accessibility")]
    [InlineData("feeds")]
    [InlineData("search")]
    public async Task EveryPageOfTheFooter_OpensInEveryLanguage(string page)
    {
        foreach (var language in (string[])["en", "fr", "ar"])
        {
            var shown = await App.Client().GetPageAsync($"/{language}/{page}");
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.NotEmpty(shown.Heading);
        }
    }

    [Fact]
    public async Task Footer_LeadsOnlyToPagesThatAreThere()
    {
        var front = await App.Client().GetPageAsync("/en");
        foreach (var link in front.Document.QuerySelectorAll("footer nav a").Select(a => a.GetAttribute("href")!).Where(h => h != "/desk"))
            Assert.Equal(HttpStatusCode.OK, (await App.Client().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task About_SaysWhatIsHeldAndWhichPromisesRest()
    {
        var away = await App.AddAccountAsync([Role.DepartmentOfficer]);
        var db = App.Db();
        var roads = await db.Set<Department>().SingleAsync(d => d.Code == TestCity.Roads);
        db.Add(new Absence { AccountId = away.Id, From = new(2027, 3, 1), Until = new(2027, 3, 5), Pause = AbsencePause.Department, DepartmentId = roads.Id });
        await db.SaveChangesAsync();
        await App.ForgetAsync();

        var page = await App.Client().GetPageAsync("/en/about");

        Assert.NotEmpty(page.Texts("tbody tr"));
        Assert.Contains("Roads: promises are paused until Friday, March 5, 2027", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(away.Name, page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accessibility", "/en/accessibility")]
    [InlineData("ACCESSIBILITY mouse", "/en/accessibility")]
    [InlineData("tell", "/en/tell")]
    public async Task Search_FindsThePageByItsWords(string words, string path)
    {
        var page = await App.Client().GetPageAsync("/en/search?q=" + Uri.EscapeDataString(words));

        Assert.Contains(path, page.Document.QuerySelectorAll(".results a").Select(a => a.GetAttribute("href")));
        Assert.Contains("no-store", page.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zzzzqqq")]
    [InlineData("' OR 1=1; DROP TABLE city --")]
    [InlineData("\"*(")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("qz\0zq\u202E")]
    public async Task Search_WordsThatAreNowhere_TeachesWhatToTry(string words)
    {
        var page = await App.Client().GetPageAsync("/en/search?q=" + Uri.EscapeDataString(words));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("We found nothing", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main script"));
    }

    [Fact]
    public async Task Search_EndlessWords_AreCut()
        => Assert.Equal(HttpStatusCode.OK, (await App.Client().GetPageAsync("/en/search?q=" + new string('x', 5_000))).Status);

    [Fact]
    public async Task Notice_StandsOnEveryPublicPageUntilItsLastDay()
    {
        var db = App.Db();
        var city = await db.Set<CitySettings>().SingleAsync();
        city.Notice = MultilingualText.Of(("en", "The town hall is closed today."));
        city.NoticeUntil = new(2027, 3, 1);
        await db.SaveChangesAsync();
        await App.ForgetAsync();

        Assert.Contains("The town hall is closed today.", (await App.Client().GetPageAsync("/en")).Main, StringComparison.Ordinal);
        var arabic = await App.Client().GetPageAsync("/ar/about");
        Assert.Equal("en", arabic.Document.QuerySelector("[role=note]")!.GetAttribute("lang"));

        App.Clock.Advance(TimeSpan.FromDays(1));
        await App.ForgetAsync();
        Assert.DoesNotContain("The town hall is closed today.", (await App.Client().GetPageAsync("/en")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crest_PictureSent_IsDrawnAnewAndShown()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        Assert.Equal("image/svg+xml", (await App.Client().GetAsync("/crest")).Content.Headers.ContentType!.MediaType);

        var saved = await SendCrestAsync(officer, Pixel);

        Assert.Equal("/desk/city?saved=true", saved.Location);
        var crest = await App.Client().GetAsync("/crest");
        Assert.Contains(crest.Content.Headers.ContentType!.MediaType, (string[])["image/webp", "image/jpeg"]);

        await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/look"), "button[formaction$='plain']");
        Assert.Equal("image/svg+xml", (await App.Client().GetAsync("/crest")).Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("not a picture")]
    [InlineData("")]
    public async Task Crest_NotAPicture_IsRefused(string content)
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var page = await SendCrestAsync(officer, System.Text.Encoding.UTF8.GetBytes(content));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotEmpty(page.Text(".ds-error-summary"));
        Assert.Null((await App.Db().Set<CitySettings>().SingleAsync()).CrestId);
    }

    private static async Task<Page> SendCrestAsync(Visitor officer, byte[] bytes)
        => await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/look"), "form[action$='crest']", ("Crest", new SentFile("crest.png", bytes, "image/png")));
}

public sealed class PublicFrameOnSqlite(SqliteApp app) : PublicFrameTests(app);

public sealed class PublicFrameOnPostgres(PostgresApp app) : PublicFrameTests(app);
