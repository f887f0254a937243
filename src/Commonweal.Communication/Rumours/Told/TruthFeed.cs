using System.ServiceModel.Syndication;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Standards.Feeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Rumours.Told;

/// <summary>Published answers as a feed in one language, as Atom and as JSON Feed.</summary>
internal sealed class TruthFeed(PublishedRumours published, CurrentCity city, Texts texts)
{
    private const int Most = 30;
    private const string Path = "/{language:language}" + IsItTrueModel.Path;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, ".atom", FeedFile.AtomMediaType, FeedFile.Atom);
        Map(endpoints, ".json", FeedFile.JsonMediaType, FeedFile.Json);
    }

    private static void Map(IEndpointRouteBuilder endpoints, string ending, string mediaType, Func<SyndicationFeed, byte[]> write)
        => endpoints.MapGet(Path + ending, async (string language, TruthFeed feed, CurrentCity city, HttpRequest request, CancellationToken stop)
                => city.Latest.IsAwake("rumours") ? Results.Bytes(write(await feed.ReadAsync(language, $"{request.Scheme}://{request.Host}", ending, stop)), mediaType) : Results.NotFound())
            .AllowAnonymous().CacheOutput(PublicCache.Policy);

    private async Task<SyndicationFeed> ReadAsync(string language, string site, string ending, CancellationToken stop)
    {
        var truths = await published.ReadAsync(after: null, Most, stop);
        var address = $"{site}/{language}{IsItTrueModel.Path}";
        var name = In(city.Latest.Settings.Name, language);
        var feed = new SyndicationFeed
        {
            Id = address,
            Title = new TextSyndicationContent(texts.In(language, "rumours.public.title") + " · " + name),
            Description = new TextSyndicationContent(texts.In(language, "rumours.public.lead")),
            Language = language,
            // Without answers the feed was last changed when nobody knows: the beginning of time is honest and stable.
            LastUpdatedTime = truths.Count > 0 ? truths.Max(Changed) : DateTimeOffset.UnixEpoch,
            Items = [.. truths.Select(t => Item(t, language, address))],
        };
        feed.Authors.Add(new SyndicationPerson { Name = name });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(address + ending)));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(address), "text/html"));
        return feed;
    }

    private SyndicationItem Item(PublishedRumour truth, string language, string address)
    {
        var item = new SyndicationItem
        {
            Id = "urn:uuid:" + truth.Id,
            Title = new TextSyndicationContent(In(truth.Answer.Headline, language)),
            Content = new TextSyndicationContent(texts.In(language, "rumours.finding." + truth.Answer.Finding) + "\n" + In(truth.Answer.Text, language)),
            PublishDate = Moment(truth.On),
            LastUpdatedTime = Changed(truth),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri($"{address}/{truth.Id}"), "text/html"));
        return item;
    }

    private DateTimeOffset Changed(PublishedRumour truth) => Moment(truth.Answer.ReviewedOn is { } on && on > truth.On ? on : truth.On);

    private DateTimeOffset Moment(DateOnly day) => new CityTime(city.Latest.TimeZone).StartOf(day);

    private string In(MultilingualText text, string language) => text.For(language, city.Latest.Languages).Text;
}
