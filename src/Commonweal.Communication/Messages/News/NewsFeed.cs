using System.ServiceModel.Syndication;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;

namespace Commonweal.Communication.Messages.News;

/// <summary>What went out, as a feed in one language.</summary>
internal sealed class NewsFeed(PublicNews news, CurrentCity city, PublicAddress address, Texts texts)
{
    private const int Most = 30;

    /// <param name="language">Its language.</param>
    /// <param name="form">Its last letters, such as <c>atom</c>, for the link to itself.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<SyndicationFeed> ReadAsync(string language, string form, CancellationToken stop)
    {
        var messages = await news.ReadAsync(null, Most, stop);
        var page = address.Link($"/{language}{PublicNews.Path}");
        var name = In(city.Latest.Settings.Name, language);
        var feed = new SyndicationFeed
        {
            Id = page,
            Title = new TextSyndicationContent(texts.In(language, "messages.feed.title", ("city", name))),
            Description = new TextSyndicationContent(texts.In(language, "messages.news.lead")),
            Language = language,
            // Without messages the feed was last changed when nobody knows: the beginning of time is honest and stable.
            LastUpdatedTime = messages.Count > 0 ? messages.Max(m => m.OutAt!.Value) : DateTimeOffset.UnixEpoch,
            Items = [.. messages.Select(m => Item(m, language, page))],
        };
        feed.Authors.Add(new SyndicationPerson { Name = name });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri($"{page}.{form}")));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(page), "text/html"));
        return feed;
    }

    private SyndicationItem Item(Message message, string language, string page)
    {
        var item = new SyndicationItem
        {
            Id = "urn:uuid:" + message.Id,
            Title = new TextSyndicationContent(In(message.Headline, language)),
            Content = new TextSyndicationContent(MessageWords.Html(In(message.Text, language)), TextSyndicationContentKind.Html),
            PublishDate = message.OutAt!.Value,
            LastUpdatedTime = message.OutAt!.Value,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri($"{page}/{message.Id}"), "text/html"));
        return item;
    }

    private string In(MultilingualText text, string language) => text.IsEmpty ? "Commonweal" : text.For(language, city.Latest.Languages).Text;
}
