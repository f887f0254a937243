using System.ServiceModel.Syndication;
using Commonweal.Standards.Feeds;

namespace Commonweal.Engagement;

/// <summary>A feed as the bytes that are sent.</summary>
internal static class AtomFeed
{
    public static byte[] Write(SyndicationFeed feed) => FeedFile.Atom(feed);
}
