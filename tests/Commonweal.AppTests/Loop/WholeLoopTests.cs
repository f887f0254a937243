using Commonweal.AppTests.Concerns;
using Commonweal.Engagement.Concerns;
using Commonweal.Insight.Observations;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.City.Imports;
using Commonweal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Loop;

/// <summary>
/// The one whole job: a resident tells the city something, the right officer answers in the promised time, the resident
/// reads the answer, the public sees what changed, and the mayor sees where it comes from on the map of a real city.
/// </summary>
public abstract class WholeLoopTests(AppFixture app) : AppTest(app)
{
    private const string Words = "The lamp at the old bridge has been dark since Monday.", Answer = "The lamp was replaced this morning.";

    [Theory]
    [InlineData("en", "Received", "Answered")]
    [InlineData("fr", "Reçu", null)]
    [InlineData("ar", "وصل", null)]
    public async Task Resident_Officer_Answer_PublicPage_Mayor(string language, string received, string? answered)
    {
        // The city is New York, its recorded incidents are in.
        await ImportNewYorkAsync();
        var topic = await App.TopicAsync();

        // The resident tells, and reads that it arrived.
        var resident = App.Client();
        var digits = await resident.TellAsync(topic, Words, language);
        var page = await ReadAsync(resident, digits, language);
        Assert.Equal(received, page.Heading);

        // The officer of the department answers, in the promised time.
        App.Clock.Advance(TimeSpan.FromDays(3));
        var officer = await App.SignInAsync(await App.AddAccountAsync([Role.DepartmentOfficer], TestCity.Roads));
        var id = (await App.Db().Set<Concern>().SingleAsync()).Id;
        Assert.Contains(Concern.ReferenceOf(id), (await officer.GetPageAsync("/desk/concerns")).Main, StringComparison.Ordinal);
        Assert.Contains(Words, (await officer.GetPageAsync($"/desk/concerns/{id}")).Main, StringComparison.Ordinal);
        var answer = await officer.GetPageAsync($"/desk/concerns/{id}/answer");
        await officer.FollowAsync(await officer.SubmitAsync(answer, "main form", ("Words", Answer)));

        // The resident reads the answer and says that it was one.
        page = await ReadAsync(resident, digits, language);
        Assert.Contains(Answer, page.Main, StringComparison.Ordinal);
        if (answered is not null) Assert.Equal(answered, page.Heading);
        await resident.SubmitAsync(page, "button[value=yes]");

        // The officer releases it, and everybody reads what changed.
        var release = await officer.GetPageAsync($"/desk/concerns/{id}/release");
        await officer.FollowAsync(await officer.SubmitAsync(release, "main form:not(.danger-zone)",
            ($"YouSaid[{language}]", "A lamp was dark."), ($"WeDid[{language}]", "It shines again."), ("NoNames", true), ("NoPlaces", true), ("Recognisable", true)));
        Assert.Contains("It shines again.", (await App.Client().GetPageAsync($"/{language}/you-said-we-did")).Main, StringComparison.Ordinal);

        // The mayor sees what was told, and where incidents were recorded.
        await App.SettledAsync();
        var mayor = await App.SignInAsync(await App.AddAccountAsync([Role.Mayor], language: "en"));
        page = await mayor.GetPageAsync("/desk/overview");
        Assert.Equal("1", page.Texts(".figure-number")[0]);
        Assert.Contains("3,255 incidents", page.Main, StringComparison.Ordinal);
        // March 2021 against Asians and October 2023 against Jews stand out.
        Assert.Contains("Anti-Asian, March 2021", page.Main, StringComparison.Ordinal);
        Assert.Contains("Anti-Jewish, October 2023", page.Main, StringComparison.Ordinal);
        Assert.Contains("Precinct 71", page.Main, StringComparison.Ordinal);

        // Everybody sees the same page, with what could give people away hidden.
        page = await App.Client().GetPageAsync("/en/figures");
        Assert.Equal("hidden", page.Texts(".figure-number")[0]);
        Assert.Contains("1,504", page.Main, StringComparison.Ordinal);
    }

    private async Task<Page> ReadAsync(Visitor resident, string digits, string language)
    {
        var asked = await resident.GetPageAsync($"/{language}/receipt");
        return await resident.FollowAsync(await resident.SubmitAsync(asked, "main form", ("Receipt", digits)));
    }

    private async Task ImportNewYorkAsync()
    {
        var services = App.Scope();
        var (outlines, fault) = CityImporting.ReadDistricts(await File.ReadAllBytesAsync(ReferenceData.Find("new-york/districts.geojson")));
        Assert.Null(fault);
        var city = await services.GetRequiredService<CityImporting>().RunAsync(
            outlines, await File.ReadAllBytesAsync(ReferenceData.Find("new-york/population.csv")), retire: true, null, CancellationToken.None);
        Assert.Empty(city.Faults);
        await App.ForgetAsync();
        var mapping = ObservationMapping.Read(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operate", "new-york-mapping.json")), "new-york-mapping.json");
        using var table = new StreamReader(ReferenceData.Find("new-york/hate-crimes.csv"));
        var result = await App.Scope().GetRequiredService<ObservationImport>().RunAsync(mapping, table, "hate-crimes.csv", null, CancellationToken.None);
        Assert.Equal((3255, 0), (result.Counted, result.Refused.Count));
    }
}

public sealed class WholeLoopOnSqlite(SqliteApp app) : WholeLoopTests(app);

public sealed class WholeLoopOnPostgres(PostgresApp app) : WholeLoopTests(app);
