using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests;

/// <summary>Every address of the house, with what it says about who may enter.</summary>
internal static class Doors
{
    /// <summary>All endpoints as they stand in the list, of pages often the address alone.</summary>
    internal static IEnumerable<Endpoint> Listed(AppFixture app) => app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints);

    /// <summary>All endpoints; pages are loaded for it, for before somebody asks for one it says nothing (ADR 0019).</summary>
    internal static async Task<IReadOnlyList<Endpoint>> AllAsync(AppFixture app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var all = new List<Endpoint>();
        foreach (var endpoint in Listed(app))
            all.Add(endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page ? (await loader.LoadAsync(page, endpoint.Metadata)).Endpoint! : endpoint);
        return all;
    }

    /// <summary>An address that leads to this page, with made-up numbers and names in it.</summary>
    internal static string Address(RoutePattern pattern)
        => "/" + string.Join('/', pattern.PathSegments.Where(s => !IsOptional(s)).Select(s => string.Concat(s.Parts.Select(Part))));

    private static bool IsOptional(RoutePatternPathSegment segment) => segment.Parts is [RoutePatternParameterPart { IsOptional: true }];

    private static string Part(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => parameter.ParameterPolicies is [] ? "x" : Fitting(parameter.ParameterPolicies[0].Content!),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A kind of part no page has had so far."),
    };

    private static string Fitting(string constraint) => constraint.Split('(')[0] switch
    {
        "guid" => "0193a000-0000-7000-8000-000000000000",
        "language" => "en",
        "int" => "1",
        "length" or "maxlength" => new string('a', int.Parse(constraint.Split('(', ',', ')')[1], System.Globalization.CultureInfo.InvariantCulture)),
        "regex" => constraint.Split('(', '|', ')')[2],
        _ => throw new ArgumentOutOfRangeException(nameof(constraint), constraint, "A constraint no page has had so far: say what fits."),
    };
}
