using System.Net;
using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Open311;

public abstract class DiscoveryTests(AppFixture app) : Open311Test(app)
{
    [Fact]
    public async Task DiscoveryXml_NamesTheEndpointAndItsFormats()
    {
        var reply = (await GetAsync("/open311/discovery.xml")).Is(HttpStatusCode.OK, "xml");

        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", reply.Text, StringComparison.Ordinal);
        Assert.Equal("discovery", reply.Xml.Name);
        var endpoint = Assert.Single(reply.Xml.Element("endpoints")!.Elements("endpoint"));
        Assert.Equal("http://wiki.open311.org/GeoReport_v2", endpoint.Element("specification")!.Value);
        Assert.Equal(new Uri(App.Address, "/open311/v2").ToString(), endpoint.Element("url")!.Value);
        Assert.Equal("production", endpoint.Element("type")!.Value);
        Assert.Equal(["text/xml", "application/json"], endpoint.Element("formats")!.Elements("format").Select(f => f.Value));
        Assert.All(["changeset", "contact", "key_service"], field => Assert.NotEmpty(reply.Xml.Element(field)!.Value));
    }

    [Fact]
    public async Task DiscoveryJson_HasEveryFieldTheSpecificationRequires()
    {
        var json = (await GetAsync("/open311/discovery.json")).Is(HttpStatusCode.OK, "json").Json;

        Assert.All(["changeset", "contact", "key_service"], field => Assert.NotEqual("", json.GetProperty(field).GetString()));
        var endpoint = Assert.Single(json.GetProperty("endpoints").EnumerateArray());
        Assert.All(["specification", "url", "changeset", "type"], field => Assert.NotEqual("", endpoint.GetProperty(field).GetString()));
        Assert.Equal(["text/xml", "application/json"], endpoint.GetProperty("formats").EnumerateArray().Select(f => f.GetString()));
    }

    [Fact]
    public async Task Url_LeadsToTheServices()
    {
        var discovery = (await GetAsync("/open311/discovery.xml")).Xml;

        var url = discovery.Descendants("url").Single().Value;

        (await GetAsync(url + "/services.xml")).Is(HttpStatusCode.OK, "xml");
    }

    [Fact]
    public async Task Changeset_AfterATopicChanged_SortsLater()
    {
        var before = (await GetAsync("/open311/discovery.json")).Json.GetProperty("changeset").GetString();
        App.Clock.Advance(TimeSpan.FromDays(1));
        var db = App.Db();
        (await db.Set<Topic>().SingleAsync(t => t.Code == "streets")).Name = MultilingualText.Of(("en", "Roads"));
        await db.SaveChangesAsync();

        var after = (await GetAsync("/open311/discovery.json")).Json.GetProperty("changeset").GetString();

        Assert.Equal("2027-03-01 09:00", before);
        Assert.Equal("2027-03-02 09:00", after);
    }

    [Fact]
    public async Task Discovery_InArabic_SpeaksIt()
    {
        var reply = await GetAsync("/open311/discovery.xml", language: "ar");

        Assert.Contains("ميناء الاختبار", reply.Xml.Element("contact")!.Value, StringComparison.Ordinal);
        Assert.Equal("ar", Assert.Single(reply.Response.Content.Headers.ContentLanguage));
        Assert.Contains("Accept-Language", reply.Response.Headers.Vary);
    }

    [Fact]
    public async Task Discovery_MayBeReadByPagesOfOthers()
        => Assert.Equal("*", Assert.Single((await GetAsync("/open311/discovery.json")).Response.Headers.GetValues("Access-Control-Allow-Origin")));
}

public sealed class DiscoveryOnSqlite(SqliteApp app) : DiscoveryTests(app);

public sealed class DiscoveryOnPostgres(PostgresApp app) : DiscoveryTests(app);
