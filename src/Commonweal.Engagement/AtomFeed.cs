using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace Commonweal.Engagement;

/// <summary>A feed as the bytes that are sent.</summary>
internal static class AtomFeed
{
    public static byte[] Write(SyndicationFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
            new Atom10FeedFormatter(feed).WriteTo(writer);
        return bytes.ToArray();
    }
}
