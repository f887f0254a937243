using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Commonweal.AppTests;

/// <summary>
/// Somebody with a browser: keeps cookies, follows no redirect by itself, runs no JavaScript. Everything HttpClient
/// can do, and reading pages and sending their forms besides.
/// </summary>
public sealed class Visitor : HttpClient
{
    private readonly CookieJar jar;
    private readonly TestLog log;

    private Visitor(CookieJar jar, Uri address, TestLog log) : base(jar)
    {
        (this.jar, this.log, BaseAddress) = (jar, log, address);
        DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Mozilla/5.0 (a test without JavaScript)");
    }

    internal Visitor(Uri address, TimeProvider clock, TestLog log, IPAddress? from = null)
        : this(new CookieJar(Wire(from), clock), address, log) { }

    private static SocketsHttpHandler Wire(IPAddress? from)
    {
        var wire = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All };
        if (from is not null) wire.ConnectCallback = async (context, stop) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(context.DnsEndPoint, stop);
            return new NetworkStream(socket, ownsSocket: true);
        };
        return wire;
    }

    /// <summary>Names of the cookies this browser keeps.</summary>
    public IEnumerable<string> Cookies => jar.Names;

    internal void Keep(IEnumerable<string> setCookies) => jar.Keep(setCookies);

    /// <summary>Opens a page. A 500 fails the test with what the program logged.</summary>
    public async Task<Page> GetPageAsync(string url) => await ReadAsync(await GetAsync(url));

    /// <summary>
    /// Fills a form of the page and sends it as a browser without JavaScript does: hidden fields, token, files, the
    /// button that was pressed. Follows no redirect: ask <see cref="FollowAsync"/>.
    /// </summary>
    /// <param name="page">A page of this visitor.</param>
    /// <param name="form">Selector of the form, or of the button to press.</param>
    /// <param name="values">Fields to fill, by name: text, true and false, a <see cref="SentFile"/>, a list of these.</param>
    public async Task<Page> SubmitAsync(Page page, string form, params (string Name, object? Value)[] values)
    {
        using var request = FormFilling.Request(page, form, values);
        return await ReadAsync(await SendAsync(request));
    }

    /// <summary>Goes where the page redirects to; fails where it redirects nowhere.</summary>
    public async Task<Page> FollowAsync(Page page)
    {
        var to = page.Location ?? throw new InvalidOperationException($"{page.Url} answered {(int)page.Status} and redirects nowhere:\n{page.Main}");
        return await GetPageAsync(to);
    }

    /// <summary>Presses the link with the selector.</summary>
    public Task<Page> ClickAsync(Page page, string link)
        => GetPageAsync(page.One<IHtmlAnchorElement>(link).GetAttribute("href")!);

    private async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        if (response.StatusCode == HttpStatusCode.InternalServerError)
        {
            // The failure is logged beside the answer, not always before it.
            for (var look = 0; look < 50 && !log.HasFailure; look++) await Task.Delay(20);
            throw new InvalidOperationException($"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri} answered 500. {log.LastFailure}");
        }
        return new Page(response, await new HtmlParser().ParseDocumentAsync(text));
    }
}
