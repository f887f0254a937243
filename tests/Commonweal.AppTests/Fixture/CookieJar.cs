using Microsoft.Net.Http.Headers;

namespace Commonweal.AppTests;

/// <summary>Keeps cookies as a browser does, by the test's clock and not the machine's.</summary>
internal sealed class CookieJar(HttpMessageHandler inner, TimeProvider clock) : DelegatingHandler(inner)
{
    private readonly Dictionary<string, SetCookieHeaderValue> cookies = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, SetCookieHeaderValue> Cookies => cookies;

    internal void Keep(IEnumerable<string> headers)
    {
        foreach (var cookie in SetCookieHeaderValue.ParseList([.. headers]))
            cookies[cookie.Name.ToString()] = cookie;
        foreach (var gone in cookies.Values.Where(c => c.Expires < clock.GetUtcNow() || c.MaxAge <= TimeSpan.Zero).ToList())
            cookies.Remove(gone.Name.ToString());
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
