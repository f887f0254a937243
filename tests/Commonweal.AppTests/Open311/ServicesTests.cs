using System.Net;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Open311;

public abstract class ServicesTests(AppFixture app) : Open311Test(app)
{
    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Services_AreTheTopicsThatGoToADepartment(string format)
    {
        var reply = (await GetAsync($"{Root}services.{format}")).Is(HttpStatusCode.OK, format);

        Assert.Equal(["streets", "homes.v2", "idea"], reply.Each("service_code"));
        Assert.Equal(["realtime"], reply.Each("type").Distinct());
        Assert.Equal(["Roads", "Housing", "Roads"], reply.Each("group"));
    }

    [Fact]
    public async Task ServicesJson_IsValidAndABareArray() => await (await GetAsync($"{Root}services.json")).ValidAsync("services.json");

    [Fact]
    public async Task ServicesXml_HasEveryFieldOfTheSpecification()
    {
        var service = (await GetAsync($"{Root}services.xml")).Xml.Elements("service").First();

        Assert.Equal(
            ["service_code", "service_name", "description", "metadata", "type", "keywords", "group"],
            service.Elements().Select(e => e.Name.LocalName));
        Assert.Equal("Rues, Streets, الشوارع", string.Join(", ", service.Element("keywords")!.Value.Split(", ").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Services_InArabic_HaveArabicNames(string format)
        => Assert.Equal("الشوارع", (await GetAsync($"{Root}services.{format}", language: "ar")).Each("service_name")[0]);

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Services_NamesWithMarkup_ArriveWhole(string format)
        => Assert.Equal("Homes & <yards>", (await GetAsync($"{Root}services.{format}")).Each("service_name")[1]);

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Services_WhereThereAreNone_AreAnEmptyList(string format)
    {
        var db = App.Db();
        await db.Set<Commonweal.Engagement.Concerns.Topic>().ExecuteDeleteAsync();

        var reply = (await GetAsync($"{Root}services.{format}")).Is(HttpStatusCode.OK, format);

        Assert.Empty(reply.Each("service_code"));
        if (format == "json") Assert.Equal("[]", reply.Text);
    }

    [Fact]
    public async Task DefinitionXml_AsksForDistrictAndLanguageAndRequiresNeither()
    {
        var xml = (await GetAsync($"{Root}services/streets.xml")).Is(HttpStatusCode.OK, "xml").Xml;

        Assert.Equal("service_definition", xml.Name);
        Assert.Equal("streets", xml.Element("service_code")!.Value);
        var attributes = xml.Element("attributes")!.Elements("attribute").ToList();
        Assert.Equal(["district", "language"], attributes.Select(a => a.Element("code")!.Value));
        Assert.Equal(["singlevaluelist"], attributes.Select(a => a.Element("datatype")!.Value).Distinct());
        Assert.Equal(["false"], attributes.Select(a => a.Element("required")!.Value).Distinct());
        Assert.Equal(["1", "2"], attributes.Select(a => a.Element("order")!.Value));
        Assert.Equal(["harbour", "hill", "mill"], attributes[0].Element("values")!.Elements("value").Select(v => v.Element("key")!.Value));
        Assert.Equal(["English", "français", "العربية"], attributes[1].Element("values")!.Elements("value").Select(v => v.Element("name")!.Value), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task DefinitionJson_IsValid() => await (await GetAsync($"{Root}services/streets.json")).ValidAsync("service-definition.json");

    [Fact]
    public async Task Definition_OfACodeWithAPoint_IsFound()
        => Assert.Equal("homes.v2", (await GetAsync($"{Root}services/homes.v2.json")).Is(HttpStatusCode.OK, "json").Json.GetProperty("service_code").GetString());

    [Fact]
    public async Task Service_InATownWithoutDistrictsAndOneLanguage_NeedsNoDefinition()
    {
        var db = App.Db();
        await db.Set<Population>().ExecuteDeleteAsync();
        await db.Set<District>().ExecuteDeleteAsync();
        (await db.Set<CitySettings>().SingleAsync()).Languages = ["en"];
        await db.SaveChangesAsync();
        App.Services.GetRequiredService<CurrentCity>().Forget();

        Assert.Equal(["false"], (await GetAsync($"{Root}services.xml")).Each("metadata").Distinct());
        Assert.Empty((await GetAsync($"{Root}services/streets.json")).Json.GetProperty("attributes").EnumerateArray());
    }

    [Theory]
    [InlineData("xml", "unfair")]
    [InlineData("json", "tension")]
    [InlineData("xml", "question")]
    [InlineData("json", "trams")]
    [InlineData("xml", "nobody")]
    [InlineData("json", "STREETS")]
    [InlineData("xml", "%D8%B4%D8%A7%D8%B1%D8%B9")]
    [InlineData("json", "%3Cb%3E%27--")]
    public async Task Definition_OfWhatIsNotOffered_Is404(string format, string code)
        => (await GetAsync($"{Root}services/{code}.{format}")).Refuses(HttpStatusCode.NotFound, format, "The service_code ‘");

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public async Task Definition_WithoutACode_Is400(string format)
        => (await GetAsync($"{Root}services/.{format}")).Refuses(HttpStatusCode.BadRequest, format, "No service_code was given");
}

public sealed class ServicesOnSqlite(SqliteApp app) : ServicesTests(app);

public sealed class ServicesOnPostgres(PostgresApp app) : ServicesTests(app);
