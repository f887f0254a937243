using System.Text;
using System.Text.RegularExpressions;

namespace Commonweal.BrowserTests;

/// <summary>What a first visit to a page costs over the wire, pictures aside.</summary>
internal static partial class Weighing
{
    /// <summary>Bytes of the page, its style sheets and its scripts, compressed as a browser asks for them.</summary>
    internal static async Task<int> WeighAsync(Uri page)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None });
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        var weight = (await client.GetByteArrayAsync(page)).Length;
        using var plain = new HttpClient();
        var html = await plain.GetStringAsync(page);
        foreach (Match part in Parts().Matches(html))
            weight += (await client.GetByteArrayAsync(new Uri(page, System.Net.WebUtility.HtmlDecode(part.Groups["url"].Value)))).Length;
        return weight;
    }

    [GeneratedRegex("""<(?:link[^>]*rel="stylesheet"[^>]*href|script[^>]*src)="(?<url>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();
}
