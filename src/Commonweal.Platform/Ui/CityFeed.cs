using System.ServiceModel.Syndication;

namespace Commonweal.Platform.Ui;

/// <summary>What every feed of the city has in common: its page, what it is called, whose it is and when it last changed.</summary>
public static class CityFeed
{
    /// <summary>A feed of one language.</summary>
    /// <param name="page">Absolute address of the page whose entries it carries.</param>
    /// <param name="ending">What follows for the feed itself, such as <c>.atom</c>.</param>
    /// <param name="language">Its language.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="lead">What it carries.</param>
    /// <param name="city">Whose it is.</param>
    /// <param name="items">The entries, as they are to stand.</param>
    /// <param name="mediaType">Media type of the feed itself, where there is one form only.</param>
    public static SyndicationFeed Of(string page, string ending, string language, string title, string lead, string city, IReadOnlyList<SyndicationItem> items, string? mediaType = null)
    {
        var feed = new SyndicationFeed
        {
            Id = page,
            Title = new TextSyndicationContent(title),
            Description = new TextSyndicationContent(lead),
            Language = language,
            // Without entries the feed was last changed when nobody knows: the beginning of time is honest and stable.
            LastUpdatedTime = items.Count > 0 ? items.Max(i => i.LastUpdatedTime) : DateTimeOffset.UnixEpoch,
            Items = items,
        };
        feed.Authors.Add(new SyndicationPerson { Name = city });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(page + ending), mediaType));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(page), "text/html"));
        return feed;
    }

    /// <summary>An entry with a page of its own below the feed's.</summary>
    public static SyndicationItem Item(string page, Guid id, string title, SyndicationContent content, DateTimeOffset on, DateTimeOffset changed)
    {
        var item = new SyndicationItem { Id = "urn:uuid:" + id, Title = new TextSyndicationContent(title), Content = content, PublishDate = on, LastUpdatedTime = changed };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri($"{page}/{id}"), "text/html"));
        return item;
    }
}
