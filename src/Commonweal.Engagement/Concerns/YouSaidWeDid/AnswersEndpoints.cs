using Commonweal.Platform.City;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Concerns.YouSaidWeDid;

internal static class AnswersEndpoints
{
    /// <summary>The feed, and the pictures that somebody reviewed.</summary>
    internal static void MapAnswers(this IEndpointRouteBuilder app)
        => app.MapGet("/{language:language}" + ListAnswersModel.Path + ".atom", async (string language, AnswersFeed feed, CurrentCity city, HttpRequest request, CancellationToken stop)
                => city.Latest.IsAwake("concerns")
                    ? Results.Bytes(await feed.WriteAsync(language, $"{request.Scheme}://{request.Host}", stop), "application/atom+xml; charset=utf-8")
                    : Results.NotFound())
            .AllowAnonymous().CacheOutput(PublicCache.Policy);
}
