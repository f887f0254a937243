using System.Net;
using Xunit;

namespace Commonweal.AppTests.Web;

public abstract class HomeTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Health_Ready_AnswersOk()
        => Assert.Equal(HttpStatusCode.OK, (await App.Client().GetAsync("/health/ready")).StatusCode);

    [Theory]
    [InlineData("en", "ltr", "Testhaven")]
    [InlineData("fr", "ltr", "Port-Essai")]
    [InlineData("ar", "rtl", "ميناء الاختبار")]
    public async Task Home_InEachLanguage_SpeaksIt(string language, string direction, string name)
    {
        var page = await App.Client().GetPageAsync("/" + language);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(direction, page.Document.DocumentElement.GetAttribute("dir"));
        Assert.Equal(name, page.Heading);
    }

    [Fact]
    public async Task Home_UnknownLanguage_IsNotFoundInAPage()
    {
        var page = await App.Client().GetPageAsync("/de");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("We cannot find this page", page.Heading);
    }

    [Fact]
    public async Task NotFound_UnderALanguage_SpeaksIt()
    {
        var page = await App.Client().GetPageAsync("/fr/rien-ici");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("fr", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("/ar/rien-ici", page.Document.QuerySelectorAll("nav.languages a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("fr-CA, en;q=0.5", "/fr")]
    [InlineData("ar", "/ar")]
    [InlineData("tlh, en;q=0.1, ar;q=0.2", "/ar")]
    [InlineData("", "/en")]
    [InlineData("tlh", "/en")]
    public async Task Root_GoesToTheBestLanguage(string accept, string path)
    {
        var visitor = App.Client();
        if (accept.Length > 0) visitor.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accept);

        var page = await visitor.GetPageAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        Assert.Equal(path, page.Location);
        Assert.Contains("Accept-Language", page.Response.Headers.Vary);
    }
}

public sealed class HomeOnSqlite(SqliteApp app) : HomeTests(app);

public sealed class HomeOnPostgres(PostgresApp app) : HomeTests(app);
