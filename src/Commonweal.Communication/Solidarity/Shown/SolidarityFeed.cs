using System.ServiceModel.Syndication;
using Commonweal.Communication.Solidarity.Acts;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Standards.Feeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Solidarity.Shown;

/// <summary>Acts of solidarity as a feed in one language.</summary>
internal sealed class SolidarityFeed(PublicSolidarity solidarity, CurrentCity city, Texts texts)
{
    private const int Most = 30;

    internal static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapGet("/{language:language}" + PublicSolidarity.Path + ".atom", async (string language, SolidarityFeed feed, CurrentCity city, HttpRequest request, CancellationToken stop)
                => city.Latest.IsAwake(SolidaritySlice.Part) ? Results.Bytes(FeedFile.Atom(await feed.ReadAsync(language, $"{request.Scheme}://{request.Host}", stop)), FeedFile.AtomMediaType) : Results.NotFound())
            .AllowAnonymous().CacheOutput(PublicCache.Policy);

    private async Task<SyndicationFeed> ReadAsync(string language, string site, CancellationToken stop)
    {
        var acts = await solidarity.ActsAsync(after: null, Most, stop);
        var address = $"{site}/{language}{PublicSolidarity.Path}";
        var name = In(city.Latest.Settings.Name, language);
        return CityFeed.Of(address, ".atom", language, texts.In(language, "solidarity.title") + " · " + name, texts.In(language, "solidarity.lead"), name, [.. acts.Select(a => Item(a, language, address))]);
    }

    private SyndicationItem Item(SolidarityAct act, string language, string address)
    {
        var moment = Moment(act.PublishedOn!.Value);
        var item = new SyndicationItem
        {
            Id = "urn:uuid:" + act.Id,
            Title = new TextSyndicationContent(texts.In(language, "solidarity.kind." + act.Kind) + " · " + In(act.By, language)),
            Content = new TextSyndicationContent(In(act.What, language)),
            PublishDate = moment,
            LastUpdatedTime = moment,
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri($"{address}#a-{act.Id}"), "text/html"));
        return item;
    }

    private DateTimeOffset Moment(DateOnly day) => new CityTime(city.Latest.TimeZone).StartOf(day);

    private string In(MultilingualText text, string language) => text.For(language, city.Latest.Languages).Text;
}
