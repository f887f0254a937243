using System.ServiceModel.Syndication;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Concerns.YouSaidWeDid;

/// <summary>Released answers as an Atom feed (RFC 4287) in one language.</summary>
internal sealed class AnswersFeed(ReleasedAnswers released, CurrentCity city, Texts texts)
{
    private const int Most = 30;

    public async Task<byte[]> WriteAsync(string language, string site, CancellationToken stop)
    {
        var topics = await released.TopicsAsync(stop);
        var answers = await released.ReadAsync(null, null, null, Most, stop);
        var address = $"{site}/{language}{ListAnswersModel.Path}";
        var feed = new SyndicationFeed
        {
            Id = address,
            Title = new TextSyndicationContent(texts.In(language, "concerns.ysd.feed.title", ("city", In(city.Latest.Settings.Name, language)))),
            Description = new TextSyndicationContent(texts.In(language, "concerns.ysd.lead")),
            Language = language,
            // Without answers the feed was last changed when nobody knows: the beginning of time is honest and stable.
            LastUpdatedTime = answers.Count > 0 ? answers.Max(Moment) : DateTimeOffset.UnixEpoch,
            Items = [.. answers.Select(a => Item(a, topics.GetValueOrDefault(a.TopicId), language, address))],
        };
        feed.Authors.Add(new SyndicationPerson { Name = In(city.Latest.Settings.Name, language) });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(address + ".atom"), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(address), "text/html"));
        return AtomFeed.Write(feed);
    }

    private SyndicationItem Item(PublishedAnswer answer, Topic? topic, string language, string address)
    {
        var place = city.Latest.District(answer.DistrictCode) is { } district ? " · " + In(district.Name, language) : "";
        var item = new SyndicationItem
        {
            Id = "urn:uuid:" + answer.Id,
            Title = new TextSyndicationContent((topic is null ? texts.In(language, "concerns.ysd.title") : In(topic.Name, language)) + place),
            Content = new TextSyndicationContent(
                $"{texts.In(language, "concerns.ysd.you-said")}\n{In(answer.YouSaid, language)}\n\n{texts.In(language, "concerns.ysd.we-did")}\n{In(answer.WeDid, language)}"),
            PublishDate = Moment(answer),
            LastUpdatedTime = Moment(answer),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri($"{address}/{answer.Id}"), "text/html"));
        return item;
    }

    private DateTimeOffset Moment(PublishedAnswer answer) => new CityTime(city.Latest.TimeZone).StartOf(answer.On);

    private string In(MultilingualText text, string language) => text.For(language, city.Latest.Languages).Text;
}
