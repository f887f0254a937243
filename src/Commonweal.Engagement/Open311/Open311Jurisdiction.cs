using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Engagement.Open311;

/// <summary>
/// The one jurisdiction of this installation: the setting <c>open311:jurisdiction</c>, or the site's own name without
/// <c>www.</c>, as the specification proposes. A client may leave it out; a wrong one is not found.
/// </summary>
internal sealed class Open311Jurisdiction(IConfiguration configuration)
{
    public string IdFor(HttpRequest request)
    {
        if (configuration["open311:jurisdiction"] is { Length: > 0 } named) return named;
        var host = request.Host.Host;
        return host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
    }

    /// <summary>Whether a client that named this jurisdiction, or none, is at the right door.</summary>
    public bool IsHere(HttpRequest request, string? named)
        => named is null || named.Equals(IdFor(request), StringComparison.OrdinalIgnoreCase);

    /// <summary>Where this site lies, without a trailing slash.</summary>
    public static string RootOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
