using System.Text;
using Commonweal.Engagement.Consultations.Results;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Consultations.Public;

/// <summary>The votes and statements in the open form, for everybody, once enough people took part.</summary>
internal static class ExportEndpoints
{
    private const int MostAnHour = 20;

    internal static void MapExports(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{language:language}/consultations/{name}/participants-votes.csv", (string name, HttpContext http, CommonwealDb db, CurrentCity city, Throttle throttle)
            => WriteAsync(name, http, db, city, throttle, OpenForm.Votes)).AllowAnonymous();
        app.MapGet("/{language:language}/consultations/{name}/comments.csv", (string name, HttpContext http, CommonwealDb db, CurrentCity city, Throttle throttle)
            => WriteAsync(name, http, db, city, throttle, gathered => OpenForm.Statements(gathered, city.Latest.Languages))).AllowAnonymous();
    }

    private static async Task<IResult> WriteAsync(string name, HttpContext http, CommonwealDb db, CurrentCity city, Throttle throttle, Func<GatheredVotes, IEnumerable<string>> lines)
    {
        var stop = http.RequestAborted;
        if (!city.Latest.IsAwake("consultations")) return Microsoft.AspNetCore.Http.Results.NotFound();
        var consultation = await db.Set<Consultation>().AsNoTracking().SingleOrDefaultAsync(c => c.Slug == name, stop);
        if (consultation is not { IsPublic: true }) return Microsoft.AspNetCore.Http.Results.NotFound();
        if (!throttle.Allows(http, "votes-export", MostAnHour)) return Microsoft.AspNetCore.Http.Results.StatusCode(StatusCodes.Status429TooManyRequests);
        var gathered = await GatheredVotes.ReadAsync(db, consultation.Id, stop);
        if (gathered.Votes.Participants.Count < ShownResult.Fewest) return Microsoft.AspNetCore.Http.Results.NotFound();
        return Microsoft.AspNetCore.Http.Results.Stream(async body =>
        {
            await using var writer = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true);
            foreach (var line in lines(gathered)) await writer.WriteAsync(line.AsMemory(), stop);
        }, "text/csv; charset=utf-8", Path.GetFileName(http.Request.Path));
    }
}
