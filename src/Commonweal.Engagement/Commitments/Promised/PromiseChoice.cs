using Microsoft.AspNetCore.WebUtilities;

namespace Commonweal.Engagement.Commitments.Promised;

/// <summary>Which promises the list shows. It is the page's address, so that every filter is a link.</summary>
/// <param name="State">How they stand.</param>
/// <param name="Department">Code of the department that keeps them.</param>
/// <param name="Community">The community they were made to.</param>
internal sealed record PromiseChoice(PromiseFilter? State, string? Department, Guid? Community)
{
    /// <summary>Its address, from a place in the list on.</summary>
    public string At(string path, DayCursor? after = null) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["state"] = State?.ToString().ToLowerInvariant(),
        ["department"] = Department,
        ["community"] = Community?.ToString(),
        ["after"] = after?.ToString(),
    }.Where(p => p.Value is not null));
}
