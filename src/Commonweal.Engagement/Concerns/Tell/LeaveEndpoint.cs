using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Engagement.Concerns.Tell;

internal static class LeaveEndpoint
{
    /// <summary>The quick exit: forgets the draft and goes where nobody can tell what was read here (setting <c>quick-exit</c>).</summary>
    internal static void MapLeave(this IEndpointRouteBuilder app) => app.MapGet("/{language:language}/leave", async (
        Drafts drafts, Follow.FollowAccess access, IConfiguration settings, HttpContext http) =>
    {
        await drafts.ForgetAsync(http.RequestAborted);
        access.Close();
        return Results.Redirect(settings["quick-exit"] ?? "https://www.wikipedia.org/");
    }).AllowAnonymous();
}
