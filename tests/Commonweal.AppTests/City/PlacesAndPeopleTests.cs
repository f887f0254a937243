using System.Net;
using System.Text;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.City;

/// <summary>Districts and people, by file at the desk.</summary>
public abstract class PlacesAndPeopleTests(AppFixture app) : AppTest(app)
{
    private const string Squares = """
        {"type":"FeatureCollection","features":[
          {"type":"Feature","properties":{"code":"harbour","name":"New Harbour"},"geometry":{"type":"Polygon","coordinates":[[[2.3,48.85],[2.31,48.85],[2.31,48.86],[2.3,48.85]]]}},
          {"type":"Feature","properties":{"code":"lake","name":"Lake"},"geometry":{"type":"Polygon","coordinates":[[[2.4,48.85],[2.41,48.85],[2.41,48.86],[2.4,48.85]]]}}]}
        """;

    [Fact]
    public async Task Districts_LookedAt_ChangeNothingUntilTakenOver()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var preview = await SendAsync(officer, "/desk/city/districts", Squares);

        Assert.Equal(HttpStatusCode.OK, preview.Status);
        Assert.True(preview.Has("svg.map-drawing"));
        Assert.Contains("1 district is new.", preview.Main, StringComparison.Ordinal);
        Assert.Contains("2 districts are not in the file and retire.", preview.Main, StringComparison.Ordinal);
        Assert.Equal(3, await App.Db().Set<District>().CountAsync());

        await officer.SubmitAsync(preview, "main form");
        var districts = await App.Db().Set<District>().OrderBy(d => d.Code).ToListAsync();
        Assert.Equal([("harbour", false), ("hill", true), ("lake", false), ("mill", true)], districts.Select(d => (d.Code, d.Retired)));
        Assert.Equal("New Harbour", districts[0].Name.Languages["en"].Text);
        Assert.Equal("المرفأ", districts[0].Name.Languages["ar"].Text);
        Assert.Empty(await App.Db().Set<Population>().Where(p => p.DistrictCode == "mill").ToListAsync());
        Assert.DoesNotContain("mill", await App.Client().GetStringAsync("/districts.geojson"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Districts_KeptOnDemand_AreNotRetired()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        await officer.SubmitAsync(await SendAsync(officer, "/desk/city/districts", Squares), "main form", ("Retire", false));

        Assert.Equal(4, await App.Db().Set<District>().CountAsync(d => !d.Retired));
    }

    [Theory]
    [InlineData("", "Choose a file first.")]
    [InlineData("not json", "This file is not JSON.")]
    [InlineData("{\"features\":[]}", "There are no districts in this file.")]
    [InlineData("{\"features\":[{\"id\":\"a\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}}]}", "The outline of district 1 in the file crosses itself")]
    [InlineData("{\"features\":[{\"id\":\"a\"\0", "NUL")]
    public async Task Districts_BrokenFile_SaysWhatAndWhere(string text, string words)
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var page = await SendAsync(officer, "/desk/city/districts", text);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(words, page.Text(".ds-error-summary"), StringComparison.Ordinal);
        Assert.Equal(3, await App.Db().Set<District>().CountAsync());
    }

    [Fact]
    public async Task Districts_UploadThatIsGone_AsksForItAgain()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var preview = await SendAsync(officer, "/desk/city/districts", Squares);
        await officer.SubmitAsync(preview, "main form");

        var again = await officer.SubmitAsync(preview, "main form");

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("Please send it again.", again.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task District_NamedInItsLanguages_IsCalledSo()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var saved = await officer.SubmitAsync(await officer.GetPageAsync("/desk/city/districts/name?code=hill"), "main form", ("Name[en]", "High Hill"));

        Assert.Contains("High Hill", (await officer.FollowAsync(saved)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetPageAsync("/desk/city/districts/name?code=nowhere")).Status);
    }

    [Fact]
    public async Task People_FromATable_AreCountedAndASecondTimeChangesNothing()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        const string Table = "district,population,age-0-15\nharbour,12000,2000\nhill,8000,900\n";

        Assert.Contains("4 counts of people were written.", (await SendAsync(officer, "/desk/city/population", Table)).Main, StringComparison.Ordinal);
        Assert.Contains("nothing was changed", (await SendAsync(officer, "/desk/city/population", Table)).Main, StringComparison.Ordinal);

        Assert.Equal(12_000, (await App.Db().Set<Population>().SingleAsync(p => p.DistrictCode == "harbour" && p.Group == Population.Everyone)).People);
        Assert.Equal(10_000, (await App.Db().Set<Population>().SingleAsync(p => p.DistrictCode == "mill")).People);
    }

    [Fact]
    public async Task People_OneBadLine_WritesNothingAndNamesIt()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var page = await SendAsync(officer, "/desk/city/population", "district,population\nharbour,5\nhill,many\nnowhere,3\n");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Line 3: “many” in column “all” is not a whole number of people.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Line 4: There is no district “nowhere”.", page.Main, StringComparison.Ordinal);
        Assert.Equal(10_000, (await App.Db().Set<Population>().SingleAsync(p => p.DistrictCode == "harbour")).People);
    }

    [Fact]
    public async Task People_Template_IsATableThatIsTaken()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);
        var template = await officer.GetAsync("/desk/city/population?handler=template");

        Assert.Equal("text/csv", template.Content.Headers.ContentType!.MediaType);
        var page = await SendAsync(officer, "/desk/city/population", await template.Content.ReadAsByteArrayAsync());
        Assert.Contains("nothing was changed", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_FileTooLarge_IsRefusedInAPage()
    {
        var officer = await App.SignInAsAsync(Role.Coordinator);

        var page = await SendAsync(officer, "/desk/city/population", new byte[21_000_000]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("too large", page.Text(".ds-error-summary"), StringComparison.Ordinal);
        Assert.Equal("People by district", page.Heading);
    }

    private static Task<Page> SendAsync(Visitor visitor, string path, string text) => SendAsync(visitor, path, Encoding.UTF8.GetBytes(text));

    private static async Task<Page> SendAsync(Visitor visitor, string path, byte[] bytes)
        => await visitor.SubmitAsync(await visitor.GetPageAsync(path), "main form", ("Sent", new SentFile("file", bytes)));
}

public sealed class PlacesAndPeopleOnSqlite(SqliteApp app) : PlacesAndPeopleTests(app);

public sealed class PlacesAndPeopleOnPostgres(PostgresApp app) : PlacesAndPeopleTests(app);
