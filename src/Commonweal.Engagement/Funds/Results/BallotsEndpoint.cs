using System.Text;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Commonweal.Engagement.Funds.Results;

internal static class BallotsEndpoint
{
    /// <summary>The ballots of a counted round, for anybody who wants to count again.</summary>
    internal static void MapFundBallots(this IEndpointRouteBuilder app)
        => app.MapGet("/{language:language}/funds/{slug}/ballots.pb", async (string slug, CommonwealDb db, BallotsFile file, CurrentCity city, HttpResponse response, CancellationToken stop) =>
        {
            var round = await db.Set<FundRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Slug == slug && r.IsOpen, stop);
            if (!city.Latest.IsAwake("funds") || round is null || !BallotsFile.MayLeave(round))
            {
                response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
            response.ContentType = "text/plain; charset=utf-8";
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = slug + ".pb" }.ToString();
            await using var output = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);
            await file.WriteAsync(round, output, stop);
        }).AllowAnonymous();
}
