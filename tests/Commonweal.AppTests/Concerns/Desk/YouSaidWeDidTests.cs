using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Commonweal.AppTests.Concerns.Desk;

public abstract class YouSaidWeDidTests(AppFixture app) : DeskTest(app)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Release_IsReadByEverybodyAtOnce_AndCanBeTakenBack()
    {
        var (officer, concern) = await AnsweredAsync();
        Assert.Contains("Nothing here yet", (await App.Client().GetPageAsync("/en/you-said-we-did")).Main, StringComparison.Ordinal);

        await ReleaseAsync(officer, concern);

        var released = await App.Db().Set<PublishedAnswer>().SingleAsync(TestContext);
        var list = await App.Client().GetPageAsync("/en/you-said-we-did");
        Assert.Contains("A lamp was dark.", list.Main, StringComparison.Ordinal);
        Assert.Contains("Mill", list.Text("ul.results .meta"), StringComparison.Ordinal);
        Assert.DoesNotContain(concern.Words, list.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(concern.Id.ToString(), list.Document.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        var french = await App.Client().GetPageAsync("/fr/you-said-we-did/" + released.Id);
        Assert.Equal("en", french.Document.QuerySelector("dl.said-did dd")!.GetAttribute("lang"));
        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "release")), "form.danger-zone");

        Assert.Equal(HttpStatusCode.NotFound, (await App.Client().GetPageAsync("/en/you-said-we-did/" + released.Id)).Status);
        Assert.Contains("Nothing here yet", (await App.Client().GetPageAsync("/en/you-said-we-did")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NoNames", false, "Check all three")]
    [InlineData("Recognisable", false, "Check all three")]
    [InlineData("YouSaid[en]", "", "Please fill this in.")]
    [InlineData("WeDid[en]", "", "Please fill this in.")]
    public async Task Release_WithoutTheChecks_IsRefused(string field, object value, string sentence)
    {
        var (officer, concern) = await AnsweredAsync();

        var page = await ReleaseAsync(officer, concern, (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Main, StringComparison.Ordinal);
        Assert.Equal(0, await App.Db().Set<PublishedAnswer>().CountAsync(TestContext));
    }

    [Fact]
    public async Task Release_OfTension_IsNeverOffered()
    {
        var (officer, concern) = await AnsweredAsync(await AddTopicAsync("tension", TopicKind.Tension));

        var page = await officer.GetPageAsync(Of(concern, "release"));

        Assert.Contains("This is never shown", page.Main, StringComparison.Ordinal);
        Assert.False(page.Has("main form"));
    }

    [Fact]
    public async Task List_FiltersByDistrictAndTopic_AndPagesByKey()
    {
        var (lights, bins) = (await AddTopicAsync(), await AddTopicAsync("bins"));
        for (var i = 0; i < 45; i++) await PublishAsync(i % 3 == 0 ? bins : lights, i % 2 == 0 ? TestCity.Mill : TestCity.Hill, new DateOnly(2027, 2, 1).AddDays(i / 10));
        var visitor = App.Client();

        var all = await ReadAllAsync(visitor, "/en/you-said-we-did");
        var mill = await ReadAllAsync(visitor, "/en/you-said-we-did?district=mill");
        var both = await ReadAllAsync(visitor, $"/en/you-said-we-did?district=mill&topic={bins.Id}");

        Assert.Equal(45, all.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(45, all.Count);
        Assert.Equal(23, mill.Count);
        Assert.Equal(8, both.Count);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetPageAsync("/en/you-said-we-did?district=%27&topic=x&after=y")).Status);
    }

    [Fact]
    public async Task Feed_IsAtom_InTheReadersLanguage_WithEverythingEscaped()
    {
        var topic = await AddTopicAsync();
        var answer = await PublishAsync(topic, TestCity.Mill, new DateOnly(2027, 2, 3), "Lamps & <bins> \"out\" ]]>");

        var response = await App.Client().GetAsync("/ar/you-said-we-did.atom", TestContext);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext)).Root!;

        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("ar", feed.Attribute(XNamespace.Xml + "lang")!.Value);
        var entry = feed.Element(Atom + "entry")!;
        Assert.Equal("urn:uuid:" + answer.Id, entry.Element(Atom + "id")!.Value);
        Assert.Contains("Lamps & <bins> \"out\" ]]>", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2027, 2, 2, 23, 0, 0, TimeSpan.Zero), DateTimeOffset.Parse(entry.Element(Atom + "published")!.Value, CultureInfo.InvariantCulture).ToUniversalTime());
        Assert.EndsWith("/ar/you-said-we-did/" + answer.Id, entry.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.NotNull(feed.Element(Atom + "updated"));
        Assert.NotNull(feed.Element(Atom + "author"));
        Assert.Contains(feed.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == "self");
    }

    private async Task<(Visitor Officer, Concern Concern)> AnsweredAsync(Topic? topic = null)
    {
        var concern = await FileAsync(topic ?? await AddTopicAsync(), "Ms Exemple says the lamp at 7 Mill Lane is dark.", with: c => c with { DistrictCode = TestCity.Mill });
        var officer = await OfficerAsync();
        await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "answer")), "main form", ("Words", "It shines again."));
        return (officer, concern);
    }

    private static async Task<Page> ReleaseAsync(Visitor officer, Concern concern, params (string Name, object? Value)[] fields)
    {
        (string Name, object? Value)[] usual =
        [
            ("YouSaid[en]", "A lamp was dark."), ("WeDid[en]", "It was repaired in two days."), ("NoNames", true), ("NoPlaces", true), ("Recognisable", true),
        ];
        return await officer.SubmitAsync(await officer.GetPageAsync(Of(concern, "release")), "main form:not(.danger-zone)", [.. usual.Where(u => fields.All(f => f.Name != u.Name)), .. fields]);
    }

    private async Task<PublishedAnswer> PublishAsync(Topic topic, string district, DateOnly on, string said = "Something was said.")
    {
        var concern = await FileAsync(topic);
        var answer = new PublishedAnswer
        {
            ConcernId = concern.Id, TopicId = topic.Id, DistrictCode = district, On = on, ReceivedOn = concern.ReceivedOn,
            YouSaid = MultilingualText.Of(("en", said)), WeDid = MultilingualText.Of(("en", "Something was done.")),
        };
        var db = App.Db();
        db.Add(answer);
        await db.SaveChangesAsync(TestContext);
        return answer;
    }

    private static async Task<List<string>> ReadAllAsync(Visitor visitor, string address)
    {
        var links = new List<string>();
        for (var page = await visitor.GetPageAsync(address); ; page = await visitor.ClickAsync(page, "nav.pager a[rel=next]"))
        {
            links.AddRange(page.Document.QuerySelectorAll("ul.results a").Select(a => a.GetAttribute("href")!));
            if (!page.Has("nav.pager a[rel=next]")) return links;
        }
    }
}

public sealed class YouSaidWeDidOnSqlite(SqliteApp app) : YouSaidWeDidTests(app);

public sealed class YouSaidWeDidOnPostgres(PostgresApp app) : YouSaidWeDidTests(app);
