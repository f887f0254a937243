using System.ServiceModel.Syndication;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Commitments.Promised;

/// <summary>Promises as an Atom feed (RFC 4287) in one language: what changed last is first.</summary>
internal sealed class PromisesFeed(CommitmentReading reading, CommitmentWords words, MayorsName mayor, CurrentCity city, Texts texts)
{
    private const int Most = 30;

    internal static void Map(IEndpointRouteBuilder app)
        => app.MapGet("/{language:language}" + ListPromisesModel.Path + ".atom", async (string language, PromisesFeed feed, CurrentCity city, HttpRequest request, CancellationToken stop)
                => city.Latest.IsAwake("commitments")
                    ? Results.Bytes(await feed.WriteAsync(language, $"{request.Scheme}://{request.Host}", stop), "application/atom+xml; charset=utf-8")
                    : Results.NotFound())
            .AllowAnonymous().CacheOutput(PublicCache.Policy);

    private async Task<byte[]> WriteAsync(string language, string site, CancellationToken stop)
    {
        await mayor.LearnAsync(stop);
        var promises = await reading.Public().OrderByDescending(c => c.ChangedOn).ThenByDescending(c => c.Id).Take(Most).ToListAsync(stop);
        var address = $"{site}/{language}{ListPromisesModel.Path}";
        var name = In(city.Latest.Settings.Name, language);
        var feed = new SyndicationFeed
        {
            Id = address,
            Title = new TextSyndicationContent(texts.In(language, "commitments.feed.title", ("city", name))),
            Description = new TextSyndicationContent(texts.In(language, "commitments.public.lead")),
            Language = language,
            LastUpdatedTime = promises.Count > 0 ? promises.Max(p => Moment(p.ChangedOn)) : DateTimeOffset.UnixEpoch,
            Items = [.. promises.Select(p => Item(p, language, address))],
        };
        feed.Authors.Add(new SyndicationPerson { Name = name });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(address + ".atom"), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(address), "text/html"));
        return AtomFeed.Write(feed);
    }

    private SyndicationItem Item(Commitment promise, string language, string address)
    {
        var item = new SyndicationItem
        {
            Id = "urn:uuid:" + promise.Id,
            Title = new TextSyndicationContent(mayor.Without(In(promise.What, language))),
            Content = new TextSyndicationContent($"{words.Of(promise)}\n{texts.In(language, "commitments.feed.due", ("day", promise.DueOn), ("first", promise.FirstDueOn))}"),
            PublishDate = Moment(promise.MadeOn),
            LastUpdatedTime = Moment(promise.ChangedOn),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri($"{address}/{promise.Id}"), "text/html"));
        return item;
    }

    private DateTimeOffset Moment(DateOnly day) => new CityTime(city.Latest.TimeZone).StartOf(day);

    private string In(MultilingualText text, string language) => text.For(language, city.Latest.Languages).Text;
}
