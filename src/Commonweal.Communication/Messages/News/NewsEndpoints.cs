using System.ServiceModel.Syndication;
using Commonweal.Communication.Delivery;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Ui;
using Commonweal.Standards.Cap;
using Commonweal.Standards.Feeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Messages.News;

internal static class NewsEndpoints
{
    private const string Path = "/{language:language}" + PublicNews.Path;

    /// <summary>The forms of feed there are, by the last letters of their address, and what people call them.</summary>
    internal static IReadOnlyDictionary<string, string> Forms { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["atom"] = "Atom", ["rss"] = "RSS", ["json"] = "JSON Feed" };

    /// <summary>The news as Atom, RSS and JSON feed, and warnings that are of use now as a feed of CAP alerts.</summary>
    internal static void MapNews(this IEndpointRouteBuilder app)
    {
        app.MapFeed("atom", FeedFile.AtomMediaType, FeedFile.Atom);
        app.MapFeed("rss", FeedFile.RssMediaType, FeedFile.Rss);
        app.MapFeed("json", FeedFile.JsonMediaType, FeedFile.Json);
        app.MapGet("/alerts.atom", async (PublicNews news, PublicAddress address, CurrentCity city, TimeProvider clock, CancellationToken stop) =>
        {
            if (!city.Latest.IsAwake(DeliverySlice.Part)) return Results.NotFound();
            var alerts = await news.AlertsAsync(clock.GetUtcNow(), stop);
            var feed = new SyndicationFeed
            {
                Id = address.Link("/alerts.atom"), Title = new TextSyndicationContent("CAP"),
                LastUpdatedTime = alerts.Count > 0 ? alerts.Max(a => a.OutAt!.Value) : DateTimeOffset.UnixEpoch,
                Items = [.. alerts.Select(a => Item(a, address, city))],
            };
            feed.Authors.Add(new SyndicationPerson { Name = new Uri(address.Link("/")).Host });
            feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(address.Link("/alerts.atom"))));
            return Results.Bytes(FeedFile.Atom(feed), FeedFile.AtomMediaType);
        }).AllowAnonymous().CacheOutput(PublicCache.Policy);
        app.MapGet("/alerts/{id:guid}.cap", async (Guid id, PublicNews news, MessageAlert writer, CurrentCity city, TimeProvider clock, CancellationToken stop)
                => city.Latest.IsAwake(DeliverySlice.Part) && (await news.AlertsAsync(clock.GetUtcNow(), stop)).SingleOrDefault(a => a.Id == id) is { } alert
                    ? Results.Bytes(writer.Write(alert), CapAlert.MediaType)
                    : Results.NotFound())
            .AllowAnonymous().CacheOutput(PublicCache.Policy);
    }

    private static void MapFeed(this IEndpointRouteBuilder app, string form, string mediaType, Func<SyndicationFeed, byte[]> write)
        => app.MapGet(Path + "." + form, async (string language, NewsFeed feed, CurrentCity city, CancellationToken stop)
                => city.Latest.IsAwake(DeliverySlice.Part) ? Results.Bytes(write(await feed.ReadAsync(language, form, stop)), mediaType) : Results.NotFound())
            .AllowAnonymous().CacheOutput(PublicCache.Policy);

    private static SyndicationItem Item(Message alert, PublicAddress address, CurrentCity city)
    {
        var item = new SyndicationItem
        {
            Id = "urn:uuid:" + alert.Id, Title = new TextSyndicationContent(alert.Headline.For(city.Latest.Languages[0], city.Latest.Languages).Text), LastUpdatedTime = alert.OutAt!.Value, PublishDate = alert.OutAt!.Value,
        };
        item.Links.Add(new SyndicationLink(new Uri(address.Link($"/alerts/{alert.Id}.cap")), "alternate", null, CapAlert.MediaType, 0));
        return item;
    }
}
