using System.ServiceModel.Syndication;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;

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
        return CityFeed.Of(page, "." + form, language, texts.In(language, "messages.feed.title", ("city", name)), texts.In(language, "messages.news.lead"), name, [.. messages.Select(m => Item(m, language, page))]);
    }

    private SyndicationItem Item(Message message, string language, string page)
        => CityFeed.Item(page, message.Id, In(message.Headline, language), new TextSyndicationContent(MessageWords.Html(In(message.Text, language)), TextSyndicationContentKind.Html), message.OutAt!.Value, message.OutAt!.Value);

    private string In(MultilingualText text, string language) => text.IsEmpty ? "Commonweal" : text.For(language, city.Latest.Languages).Text;
}
