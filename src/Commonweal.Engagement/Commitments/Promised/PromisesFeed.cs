using System.ServiceModel.Syndication;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Standards.Feeds;
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
                    ? Results.Bytes(await feed.WriteAsync(language, $"{request.Scheme}://{request.Host}", stop), FeedFile.AtomMediaType)
                    : Results.NotFound())
            .AllowAnonymous().CacheOutput(PublicCache.Policy);

    private async Task<byte[]> WriteAsync(string language, string site, CancellationToken stop)
    {
        await mayor.LearnAsync(stop);
        var promises = await reading.Public().OrderByDescending(c => c.ChangedOn).ThenByDescending(c => c.Id).Take(Most).ToListAsync(stop);
        var address = $"{site}/{language}{ListPromisesModel.Path}";
        var name = In(city.Latest.Settings.Name, language);
        return FeedFile.Atom(CityFeed.Of(address, ".atom", language, texts.In(language, "commitments.feed.title", ("city", name)), texts.In(language, "commitments.public.lead"), name,
            [.. promises.Select(p => Item(p, language, address))], "application/atom+xml"));
    }

    private SyndicationItem Item(Commitment promise, string language, string address)
        => CityFeed.Item(address, promise.Id, mayor.Without(In(promise.What, language)),
            new TextSyndicationContent($"{words.Of(promise)}\n{texts.In(language, "commitments.feed.due", ("day", promise.DueOn), ("first", promise.FirstDueOn))}"), Moment(promise.MadeOn), Moment(promise.ChangedOn));

    private DateTimeOffset Moment(DateOnly day) => new CityTime(city.Latest.TimeZone).StartOf(day);

    private string In(MultilingualText text, string language) => text.For(language, city.Latest.Languages).Text;
}
