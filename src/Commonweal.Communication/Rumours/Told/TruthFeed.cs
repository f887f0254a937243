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
        return CityFeed.Of(address, ending, language, texts.In(language, "rumours.public.title") + " · " + name, texts.In(language, "rumours.public.lead"), name, [.. truths.Select(t => Item(t, language, address))]);
    }

    private SyndicationItem Item(PublishedRumour truth, string language, string address)
        => CityFeed.Item(address, truth.Id, In(truth.Answer.Headline, language),
            new TextSyndicationContent(texts.In(language, "rumours.finding." + truth.Answer.Finding) + "\n" + In(truth.Answer.Text, language)), Moment(truth.On), Changed(truth));

    private DateTimeOffset Changed(PublishedRumour truth) => Moment(truth.Answer.ReviewedOn is { } on && on > truth.On ? on : truth.On);

    private DateTimeOffset Moment(DateOnly day) => new CityTime(city.Latest.TimeZone).StartOf(day);

    private string In(MultilingualText text, string language) => text.For(language, city.Latest.Languages).Text;
}
