using System.Net;
using Commonweal.Platform.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Open311;

/// <summary>Wrong addresses, formats, methods and cities.</summary>
public abstract class AddressTests(AppFixture app) : Open311Test(app)
{
    [Theory]
    [InlineData("v2/services.html")]
    [InlineData("v2/services")]
    [InlineData("v2/services.")]
    [InlineData("v2/services/streets.yaml")]
    [InlineData("v2/requests.csv")]
    [InlineData("v2/requests/1.xml%20")]
    [InlineData("v2/tokens/1.jsonp")]
    [InlineData("discovery.html")]
    [InlineData("discovery")]
    public async Task Format_ThatIsNotSpoken_Is400InXml(string path)
        => (await GetAsync("/open311/" + path)).Refuses(HttpStatusCode.BadRequest, "xml", "This address has to end in .xml or .json");

    [Theory]
    [InlineData("v2/services.XML", "xml")]
    [InlineData("v2/services.Json", "json")]
    public async Task Format_InCapitals_IsSpoken(string path, string format) => (await GetAsync("/open311/" + path)).Is(HttpStatusCode.OK, format);

    [Theory]
    [InlineData("", "xml")]
    [InlineData("v2", "xml")]
    [InlineData("v1/services.xml", "xml")]
    [InlineData("v2/nothing.json", "json")]
    [InlineData("v2/services/streets/more.json", "json")]
    [InlineData("v2//services.xml", "xml")]
    [InlineData("services.json", "json")]
    public async Task Address_WhereThereIsNothing_Is400(string path, string format)
        => (await GetAsync("/open311/" + path)).Refuses(HttpStatusCode.BadRequest, format, "There is nothing at this address");

    [Theory]
    [InlineData("HEAD", "v2/services.xml", "GET")]
    [InlineData("OPTIONS", "v2/services.json", "GET")]
    [InlineData("POST", "v2/services.json", "GET")]
    [InlineData("PUT", "v2/services/streets.xml", "GET")]
    [InlineData("HEAD", "v2/requests.json", "GET, POST")]
    [InlineData("OPTIONS", "v2/requests.xml", "GET, POST")]
    [InlineData("DELETE", "v2/requests.json", "GET, POST")]
    [InlineData("PATCH", "v2/requests/1.json", "GET")]
    [InlineData("POST", "v2/requests/1.xml", "GET")]
    [InlineData("POST", "v2/tokens/1.json", "GET")]
    [InlineData("POST", "discovery.xml", "GET")]
    [InlineData("OPTIONS", "discovery.json", "GET")]
    [InlineData("BREW", "discovery.json", "GET")]
    public async Task Method_ThatIsNotTaken_Is405AndSaysWhich(string method, string path, string allow)
    {
        var format = path[(path.LastIndexOf('.') + 1)..];
        var reply = await SendAsync(new HttpRequestMessage(new HttpMethod(method), "/open311/" + path));

        reply.Is(HttpStatusCode.MethodNotAllowed, format);
        Assert.Equal(allow, string.Join(", ", reply.Response.Content.Headers.Allow));
        if (method != "HEAD") Assert.Equal("405: This address does not take this method.", Assert.Single(reply.Errors));
    }

    [Theory]
    [InlineData("discovery.xml", "xml")]
    [InlineData("v2/services.json", "json")]
    [InlineData("v2/services/streets.xml", "xml")]
    [InlineData("v2/requests.json", "json")]
    [InlineData("v2/requests/1.xml", "xml")]
    [InlineData("v2/tokens/1.json", "json")]
    public async Task Jurisdiction_ThatIsAnother_Is404AndNamed(string path, string format)
        => (await GetAsync($"/open311/{path}?jurisdiction_id=sfgov.org"))
            .Refuses(HttpStatusCode.NotFound, format, "The jurisdiction_id ‘sfgov.org’ was not found here");

    [Theory]
    [InlineData("?jurisdiction_id=")]
    [InlineData("?jurisdiction_id=%20")]
    [InlineData("?jurisdiction_id")]
    [InlineData("")]
    public async Task Jurisdiction_LeftOut_IsThisOne(string query) => (await GetAsync($"{Root}services.xml{query}")).Is(HttpStatusCode.OK, "xml");

    [Fact]
    public async Task Jurisdiction_OfThisSite_IsFoundInAnyCase()
        => (await GetAsync($"{Root}services.xml?jurisdiction_id={App.Address.Host.ToUpperInvariant()}")).Is(HttpStatusCode.OK, "xml");

    [Theory]
    [InlineData("fr", "Le jurisdiction_id «\u00A0sfgov.org\u00A0» n’existe pas ici.")]
    [InlineData("ar", "‏jurisdiction_id «sfgov.org» غير موجود هنا.")]
    public async Task Error_InTheReadersLanguage_ArrivesWhole(string language, string words)
    {
        var reply = await GetAsync($"{Root}services.xml?jurisdiction_id=sfgov.org", language);

        // What is filled in is set apart by marks that nobody sees.
        Assert.Equal(words, Assert.Single(reply.Errors)[5..].Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?status=%FF")]
    [InlineData("?%C0%80=1")]
    public async Task Query_ThatIsNotUtf8_Is400(string query)
        => (await GetAsync($"{Root}requests.json{query}")).Refuses(HttpStatusCode.BadRequest, "json", "The fields could not be read");

    [Theory]
    [InlineData("v2/services/a%00b.xml")]
    [InlineData("v2/requests/%00.json")]
    [InlineData("v2/requests.json?status=%00")]
    [InlineData("v2/requests.json?service_request_id=%00")]
    [InlineData("v2/requests.json?service_code='%20OR%201=1--")]
    [InlineData("v2/services/..%2f..%2fetc%2fpasswd.xml")]
    public async Task HostileAddress_IsNeverA500(string path)
    {
        var reply = await GetAsync("/open311/" + path);

        Assert.NotEqual(HttpStatusCode.InternalServerError, reply.Status);
        Assert.DoesNotContain(App.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("discovery.xml", "xml")]
    [InlineData("v2/services.json", "json")]
    public async Task Open311_AsleepInThisCity_Is404(string path, string format)
    {
        var db = App.Db();
        (await db.Set<CitySettings>().SingleAsync()).AwakeParts = ["concerns"];
        await db.SaveChangesAsync();
        App.Services.GetRequiredService<CurrentCity>().Forget();

        (await GetAsync("/open311/" + path)).Refuses(HttpStatusCode.NotFound, format, "This city does not offer Open311");
    }
}

public sealed class AddressesOnSqlite(SqliteApp app) : AddressTests(app);

public sealed class AddressesOnPostgres(PostgresApp app) : AddressTests(app);
