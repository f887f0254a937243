using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Open311;

/// <summary>
/// The endpoint of GeoReport v2. One route for everything under <c>/open311</c>, so that a wrong method, format or
/// address is answered in the specification's own form and never by a page.
/// </summary>
internal static class Open311Endpoints
{
    internal static void AddOpen311(this IServiceCollection services)
    {
        services.AddSingleton<Open311Jurisdiction>();
        services.AddScoped<Open311Words>();
        services.AddScoped<Open311Keys>();
        services.AddScoped<Open311Services>();
        services.AddScoped<Open311Discovery>();
        services.AddScoped<ReadServiceRequests>();
        services.AddScoped<ShowServiceRequest>();
        services.AddScoped<FileServiceRequest>();
        services.AddScoped<Open311Server>();
    }

    internal static void MapOpen311(this IEndpointRouteBuilder endpoints)
        => endpoints.Map("/open311/{**path}", async (HttpContext http, string? path, Open311Server server) =>
        {
            var address = Open311Address.Parse(path ?? "");
            var answer = await server.AnswerAsync(http, address);
            await Open311Reply.SendAsync(http, address.AnswerFormat, answer);
        }).AllowAnonymous();
}
