using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Commonweal.Standards.Feeds;

/// <summary>Writes JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    // Every script stands as it is: an escaped Arabic letter takes six bytes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal static byte[] Write(SyndicationFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        if (string.IsNullOrWhiteSpace(feed.Title?.Text)) throw new ArgumentException("A feed has a title.", nameof(feed));
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title.Text);
            Maybe(json, "home_page_url", Link(feed.Links, "alternate"));
            Maybe(json, "feed_url", Link(feed.Links, "self"));
            Maybe(json, "description", feed.Description?.Text);
            Maybe(json, "language", feed.Language);
            Authors(json, feed.Authors);
            json.WriteStartArray("items");
            foreach (var item in feed.Items) Item(json, item);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void Item(Utf8JsonWriter json, SyndicationItem item)
    {
        if (string.IsNullOrWhiteSpace(item.Id)) throw new ArgumentException("An item has an identifier.", nameof(item));
        var content = item.Content as TextSyndicationContent ?? item.Summary ?? throw new ArgumentException("An item has a text.", nameof(item));
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        Maybe(json, "url", Link(item.Links, "alternate"));
        Maybe(json, "title", item.Title?.Text);
        json.WriteString(content.Type == "text" ? "content_text" : "content_html", content.Text);
        if (item.Content is not null) Maybe(json, "summary", item.Summary?.Text);
        Moment(json, "date_published", item.PublishDate);
        Moment(json, "date_modified", item.LastUpdatedTime);
        Authors(json, item.Authors);
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, ICollection<SyndicationPerson> authors)
    {
        if (authors.Count == 0) return;
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            Maybe(json, "name", author.Name);
            Maybe(json, "url", author.Uri);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string? Link(IEnumerable<SyndicationLink> links, string relation) => links.FirstOrDefault(l => l.RelationshipType == relation)?.GetAbsoluteUri()?.AbsoluteUri;

    private static void Moment(Utf8JsonWriter json, string name, DateTimeOffset moment)
    {
        if (moment != default) json.WriteString(name, moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    private static void Maybe(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }
}
