using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Commonweal.AppTests;

/// <summary>A page as it arrived: the answer and its document.</summary>
public sealed record Page(HttpResponseMessage Response, IHtmlDocument Document)
{
    public HttpStatusCode Status => Response.StatusCode;

    public Uri Url => Response.RequestMessage!.RequestUri!;

    /// <summary>Where it redirects to, as a path, or null.</summary>
    public string? Location => Response.Headers.Location is not { } to ? null : to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString;

    /// <summary>The words of the page, without its frame, spaces made one.</summary>
    public string Main => Words(Document.QuerySelector("main") ?? Document.Body);

    /// <summary>Title of the page.</summary>
    public string Heading => Words(Document.QuerySelector("h1"));

    /// <summary>The words of the one element with the selector.</summary>
    public string Text(string selector) => Words(One<IElement>(selector));

    /// <summary>The words of every element with the selector.</summary>
    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(Words)];

    /// <summary>Whether there is such an element.</summary>
    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>The one element with the selector; fails with the page's words where there is none or more than one.</summary>
    public T One<T>(string selector) where T : class
    {
        var found = Document.QuerySelectorAll(selector);
        return found.Length == 1 && found[0] is T one ? one
            : throw new InvalidOperationException($"'{selector}' is on {Url} {found.Length} times, not once ({(int)Status}). The page says:\n{Main}");
    }

    private static string Words(IElement? element)
        => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
