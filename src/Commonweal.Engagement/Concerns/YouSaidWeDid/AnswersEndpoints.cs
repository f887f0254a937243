using Commonweal.Platform.City;
using Commonweal.Platform.Files;
using Commonweal.Platform.Ui;
using Commonweal.Standards.Feeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Concerns.YouSaidWeDid;

internal static class AnswersEndpoints
{
    private const string Path = "/{language:language}" + ListAnswersModel.Path;

    /// <summary>The feed, and the one picture of an answer that somebody reviewed.</summary>
    internal static void MapAnswers(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path + ".atom", async (string language, AnswersFeed feed, CurrentCity city, HttpRequest request, CancellationToken stop)
                => city.Latest.IsAwake("concerns")
                    ? Results.Bytes(await feed.WriteAsync(language, $"{request.Scheme}://{request.Host}", stop), FeedFile.AtomMediaType)
                    : Results.NotFound())
            .AllowAnonymous().CacheOutput(PublicCache.Policy);
        app.MapGet(Path + "/{id:guid}/picture", async (Guid id, ReleasedAnswers released, StoredFiles files, CurrentCity city, CancellationToken stop)
                => city.Latest.IsAwake("concerns") && await released.FindAsync(id, stop) is { PictureId: { } picture }
                    ? await files.AnswerAsync(picture, stop)
                    : Results.NotFound())
            .AllowAnonymous();
    }
}
