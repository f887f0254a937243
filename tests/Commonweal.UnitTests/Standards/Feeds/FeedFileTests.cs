using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Commonweal.Standards.Feeds;

namespace Commonweal.UnitTests.Standards.Feeds;

public class FeedFileTests
{
    [Fact]
    public void Json_HasWhatTheFormatAsksFor()
    {
        using var document = JsonDocument.Parse(FeedFile.Json(Feed()));
        var feed = document.RootElement;
        var items = feed.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal(("News", "https://rivermeet.example/en/news", "https://rivermeet.example/en/news.json", "en"),
            (Text(feed, "title"), Text(feed, "home_page_url"), Text(feed, "feed_url"), Text(feed, "language")));
        Assert.Equal("City of Rivermeet", feed.GetProperty("authors")[0].GetProperty("name").GetString());
        Assert.Equal(("urn:uuid:1", "Bridge <closed>", "One < two\nالجسر", "2027-03-01T09:00:00+01:00"),
            (Text(items[0], "id"), Text(items[0], "title"), Text(items[0], "content_text"), Text(items[0], "date_published")));
        Assert.False(items[0].TryGetProperty("content_html", out _));
        Assert.Equal("<p>Open</p>", Text(items[1], "content_html"));
        Assert.False(items[1].TryGetProperty("date_published", out _));
        Assert.Contains("الجسر", Encoding.UTF8.GetString(FeedFile.Json(Feed())), StringComparison.Ordinal);
    }

    [Fact]
    public void Rss_EscapesPlainTextForReadersOfHtml_AndReadsBack()
    {
        var feed = Feed();
        var channel = XDocument.Parse(Encoding.UTF8.GetString(FeedFile.Rss(feed))).Root!.Element("channel")!;
        var items = channel.Elements("item").ToList();

        Assert.Equal(("News", "What is new", "https://rivermeet.example/en/news"), (channel.Element("title")!.Value, channel.Element("description")!.Value, channel.Element("link")!.Value));
        Assert.Equal(["https://rivermeet.example/en/news.json"], channel.Elements(XName.Get("link", "http://www.w3.org/2005/Atom")).Where(l => l.Attribute("rel")?.Value == "self").Select(l => l.Attribute("href")!.Value));
        Assert.Equal("One &lt; two<br>الجسر", items[0].Element("description")!.Value);
        Assert.Equal("<p>Open</p>", items[1].Element("description")!.Value);
        Assert.Equal(("urn:uuid:1", "false"), (items[0].Element("guid")!.Value, items[0].Element("guid")!.Attribute("isPermaLink")!.Value));
        using var reader = XmlReader.Create(new MemoryStream(FeedFile.Rss(feed)));
        Assert.Equal(["Bridge <closed>", "Bridge open"], SyndicationFeed.Load(reader).Items.Select(i => i.Title.Text));
        Assert.Equal("One < two\nالجسر", ((TextSyndicationContent)feed.Items.First().Content).Text);
    }

    [Fact]
    public void Atom_ReadsBack()
    {
        using var reader = XmlReader.Create(new MemoryStream(FeedFile.Atom(Feed())));

        Assert.Equal(["urn:uuid:1", "urn:uuid:2"], SyndicationFeed.Load(reader).Items.Select(i => i.Id));
    }

    [Fact]
    public void FeedWithoutWhatAFormatNeeds_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => FeedFile.Json(new SyndicationFeed()));
        Assert.Throws<ArgumentException>(() => FeedFile.Json(new SyndicationFeed { Title = new("x"), Items = [new SyndicationItem { Id = "1" }] }));
        Assert.Throws<ArgumentException>(() => FeedFile.Json(new SyndicationFeed { Title = new("x"), Items = [new SyndicationItem { Summary = new("y") }] }));
        Assert.Throws<ArgumentException>(() => FeedFile.Rss(new SyndicationFeed { Title = new("x"), Description = new("y") }));
    }

    private static SyndicationFeed Feed()
    {
        var feed = new SyndicationFeed
        {
            Id = "https://rivermeet.example/en/news",
            Title = new("News"),
            Description = new("What is new"),
            Language = "en",
            Items =
            [
                Item("urn:uuid:1", "Bridge <closed>", new TextSyndicationContent("One < two\nالجسر"), new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.FromHours(1))),
                Item("urn:uuid:2", "Bridge open", new TextSyndicationContent("<p>Open</p>", TextSyndicationContentKind.Html), default),
            ],
        };
        feed.Authors.Add(new SyndicationPerson { Name = "City of Rivermeet" });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new("https://rivermeet.example/en/news.json"), "application/feed+json"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new("https://rivermeet.example/en/news"), "text/html"));
        return feed;
    }

    private static SyndicationItem Item(string id, string title, SyndicationContent content, DateTimeOffset at)
    {
        var item = new SyndicationItem { Id = id, Title = new(title), Content = content, PublishDate = at, LastUpdatedTime = at };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new($"https://rivermeet.example/en/news/{id[^1]}"), "text/html"));
        return item;
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
