using Commonweal.Communication.Audience;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Xunit;

namespace Commonweal.AppTests.Audience;

public abstract class ReachTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Reach_ShowsWhoIsMissing_BesideThePopulation()
    {
        var topic = await App.TopicAsync();
        await App.ProvenAsync(topic, "a@home.example", "ar", TestCity.Hill);
        await App.ProvenAsync(topic, "b@home.example", "en", TestCity.Hill, TestCity.Mill);
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var form = await officer.GetPageAsync("/desk/audience/places/edit");
        await officer.SubmitAsync(form, "main form", ("Name[en]", "Sunday radio"), ("Kind", "Radio"), ("Languages", new[] { "ar" }), ("Reached", "9000"));

        var page = await officer.GetPageAsync("/desk/audience");

        Assert.Contains("9,000", page.Main, StringComparison.Ordinal);
        Assert.Contains("Fewer than half as many as elsewhere: Harbour.", page.Main, StringComparison.Ordinal);
        Assert.Contains("0.1 of every thousand", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reach_WhoeverNamesTwoDistricts_IsOnePersonOfTheWhole_AndNobodyAtAllIsNoReassurance()
    {
        await using (var db = App.Db())
        {
            db.AddRange(((string[])[TestCity.Hill, TestCity.Mill]).SelectMany(d => (string[])["en", "ar"], (d, l) => new Population { DistrictCode = d, Group = "language-" + l, People = 100 }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var form = await officer.GetPageAsync("/desk/audience/places/edit");
        await officer.SubmitAsync(form, "main form", ("Name[en]", "Sunday radio"), ("Kind", "Radio"), ("Languages", new[] { "ar" }), ("Reached", "9000"));
        Assert.DoesNotContain("as others", (await officer.GetPageAsync("/desk/audience")).Main, StringComparison.Ordinal);

        var topic = await App.TopicAsync();
        await App.ProvenAsync(topic, "a@home.example", "en", TestCity.Hill, TestCity.Mill);
        var channel = await App.ProvenAsync(topic, "b@home.example", "ar", TestCity.Hill);
        Assert.Equal("ar/:1 ar/*:1 ar/hill:1 en/:1 en/*:1 en/hill:1 en/mill:1", (await App.CountsAsync()).Kept);

        var person = App.Client();
        await person.SubmitAsync(await person.GetPageAsync(App.PathOf(LinkTo.Stop, channel.Id)), "main form");
        Assert.Equal("en/:1 en/*:1 en/hill:1 en/mill:1", (await App.CountsAsync()).Kept);
    }

    [Fact]
    public async Task Reach_ByLanguage_NamesWhoIsMissing_BesideThoseWhoSpeakIt()
    {
        var topic = await App.TopicAsync();
        await App.ProvenAsync(topic, "a@home.example", "en", TestCity.Hill);
        await App.ProvenAsync(topic, "b@home.example", "fr", TestCity.Mill);
        await using (var db = App.Db())
        {
            (string District, string Language, int People)[] spoken = [(TestCity.Hill, "en", 4000), (TestCity.Mill, "fr", 4000), (TestCity.Hill, "ar", 3000), (TestCity.Mill, "ar", 9), (TestCity.Mill, "tr", 700), (TestCity.Mill, "other", 300)];
            db.AddRange(spoken.Select(p => new Population { DistrictCode = p.District, Group = "language-" + p.Language, People = p.People }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var page = await (await App.SignInAsAsync(Role.CommunicationsOfficer)).GetPageAsync("/desk/audience");

        foreach (var told in (string[])["hardly hear from us: \u2068العربية\u2069.", "We do not write in: Türkçe.", "Hill: العربية", "3,009", "Other languages"]) Assert.Contains(told, page.Main, StringComparison.Ordinal);
        foreach (var kept in (string[])["Mill: العربية", "Harbour: العربية"]) Assert.DoesNotContain(kept, page.Main, StringComparison.Ordinal);
    }
}

public sealed class ReachOnSqlite(SqliteApp app) : ReachTests(app);

public sealed class ReachOnPostgres(PostgresApp app) : ReachTests(app);
