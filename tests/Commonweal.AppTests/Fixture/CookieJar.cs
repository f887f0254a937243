using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace Commonweal.AppTests;

/// <summary>
/// Keeps cookies as a browser does, by the test's clock and not the machine's. Many requests of one browser may be
/// under way at once.
/// </summary>
internal sealed class CookieJar(HttpMessageHandler inner, TimeProvider clock) : DelegatingHandler(inner)
{
    private readonly ConcurrentDictionary<string, SetCookieHeaderValue> cookies = new(StringComparer.Ordinal);

    internal IEnumerable<string> Names => cookies.Keys;

    internal void Keep(IEnumerable<string> headers)
    {
        foreach (var cookie in SetCookieHeaderValue.ParseList([.. headers]))
            cookies[cookie.Name.ToString()] = cookie;
        foreach (var gone in cookies.Where(c => c.Value.Expires < clock.GetUtcNow() || c.Value.MaxAge <= TimeSpan.Zero))
            cookies.TryRemove(gone);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var sent = string.Join("; ", cookies.Values.Where(c => path.StartsWith(c.Path.HasValue ? c.Path.ToString() : "/", StringComparison.Ordinal)).Select(c => $"{c.Name}={c.Value}"));
        if (sent.Length > 0) request.Headers.TryAddWithoutValidation("Cookie", sent);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var set)) Keep(set);
        return response;
    }
}
