using System.Net;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace Commonweal.Standards.Feeds;

/// <summary>A feed as the bytes that are sent, in the formats that feed readers know.</summary>
public static class FeedFile
{
    /// <summary>Media type of Atom.</summary>
    public const string AtomMediaType = "application/atom+xml; charset=utf-8";

    /// <summary>Media type of RSS.</summary>
    public const string RssMediaType = "application/rss+xml; charset=utf-8";

    /// <summary>Media type of JSON Feed.</summary>
    public const string JsonMediaType = "application/feed+json; charset=utf-8";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    /// <summary>Atom (RFC 4287).</summary>
    public static byte[] Atom(SyndicationFeed feed) => Write(new Atom10FeedFormatter(feed).WriteTo);

    /// <summary>
    /// RSS 2.0. Readers take an item's text for HTML, so that plain text is escaped once more and its line ends become breaks; identifiers are marked as
    /// no addresses; the feed's own address stands in Atom's element, as the RSS Advisory Board recommends.
    /// </summary>
    /// <exception cref="ArgumentException">The feed lacks its title, its description or its page, which RSS wants.</exception>
    public static byte[] Rss(SyndicationFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        if (string.IsNullOrWhiteSpace(feed.Title?.Text) || string.IsNullOrWhiteSpace(feed.Description?.Text) || feed.Links.All(l => l.RelationshipType != "alternate"))
            throw new ArgumentException("An RSS feed has a title, a description and a page.", nameof(feed));
        var copy = feed.Clone(cloneItems: true);
        foreach (var item in copy.Items) item.Content = Html(item.Content);
        return Write(new Rss20FeedFormatter(copy).WriteTo);
    }

    /// <summary>JSON Feed 1.1 (https://jsonfeed.org/version/1.1).</summary>
    /// <exception cref="ArgumentException">The feed lacks its title, or an item its identifier or its text.</exception>
    public static byte[] Json(SyndicationFeed feed) => JsonFeed.Write(feed);

    private static SyndicationContent? Html(SyndicationContent? content) => content is TextSyndicationContent { Type: "text" } text
        ? new TextSyndicationContent(WebUtility.HtmlEncode(text.Text).ReplaceLineEndings("<br>"), TextSyndicationContentKind.Html)
        : content;

    private static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings)) write(writer);
        return bytes.ToArray();
    }
}
