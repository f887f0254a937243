using System.ServiceModel.Syndication;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Standards.Feeds;

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
        var name = In(city.Latest.Settings.Name, language);
        return FeedFile.Atom(CityFeed.Of(address, ".atom", language, texts.In(language, "concerns.ysd.feed.title", ("city", name)), texts.In(language, "concerns.ysd.lead"), name,
            [.. answers.Select(a => Item(a, topics.GetValueOrDefault(a.TopicId), language, address))], "application/atom+xml"));
    }

    private SyndicationItem Item(PublishedAnswer answer, Topic? topic, string language, string address)
    {
        var place = city.Latest.District(answer.DistrictCode) is { } district ? " · " + In(district.Name, language) : "";
        return CityFeed.Item(address, answer.Id, (topic is null ? texts.In(language, "concerns.ysd.title") : In(topic.Name, language)) + place, new TextSyndicationContent(
            $"{texts.In(language, "concerns.ysd.you-said")}\n{In(answer.YouSaid, language)}\n\n{texts.In(language, "concerns.ysd.we-did")}\n{In(answer.WeDid, language)}"), Moment(answer), Moment(answer));
    }

    private DateTimeOffset Moment(PublishedAnswer answer) => new CityTime(city.Latest.TimeZone).StartOf(answer.On);

    private string In(MultilingualText text, string language) => text.For(language, city.Latest.Languages).Text;
}
