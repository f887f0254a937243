using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Commonweal.Platform.Ui;

/// <summary>
/// Loads a page when somebody asks for it first, not all four hundred when the program starts (ADR 0019). It is loaded while
/// the way to it is looked for, so that what it says itself (who may open it, whether it is kept) holds for its first visitor too.
/// </summary>
internal sealed class PagesWhenAsked(PageLoader loader) : MatcherPolicy, IEndpointSelectorPolicy
{
    /// <summary>Before the policies that look at what a page says.</summary>
    public override int Order => int.MinValue + 100;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(e => PageOf(e) is not null);

    public async Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!candidates.IsValidCandidate(i) || PageOf(candidates[i].Endpoint) is not { } page) continue;
            var loaded = await loader.LoadAsync(page, candidates[i].Endpoint.Metadata);
            candidates.ReplaceEndpoint(i, loaded.Endpoint, candidates[i].Values);
        }
    }

    private static PageActionDescriptor? PageOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>();
}
