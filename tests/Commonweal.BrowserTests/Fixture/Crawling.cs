using System.Text.RegularExpressions;

namespace Commonweal.BrowserTests;

/// <summary>Finds pages by following links, some of each kind: one page with another filter is no other page.</summary>
internal static partial class Crawling
{
    /// <summary>Opens every page reachable from the first one under a path, at most so many of one shape, and calls <paramref name="lookAsync"/> on each.</summary>
    internal static async Task<IReadOnlyList<string>> CrawlAsync(Window window, string start, string under, int ofOneShape, Func<string, Task> lookAsync)
    {
        var waiting = new Queue<string>([start]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var shapes = new Dictionary<string, int>(StringComparer.Ordinal);
        var visited = new List<string>();
        while (waiting.TryDequeue(out var path))
        {
            var shape = Names().Replace(path.Split('?')[0], "…");
            shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
            if (shapes[shape] > ofOneShape) continue;
            visited.Add(path);
            await lookAsync(path);
            foreach (var link in await LinksAsync(window, under))
                if (seen.Add(link)) waiting.Enqueue(link);
        }
        return visited;
    }

    private static async Task<string[]> LinksAsync(Window window, string under) => await window.Page.EvaluateAsync<string[]>(
        """
        under => [...document.querySelectorAll('a[href]')].filter(a => !a.hasAttribute('download') && a.checkVisibility()).map(a => new URL(a.getAttribute('href'), location.href))
            .filter(u => u.origin === location.origin && (u.pathname === under || u.pathname.startsWith(under + '/')) && !/\.(atom|rss|xml|json|csv|pb|pdf|png|jpg|svg|ics|po)$|\/files\//.test(u.pathname))
            .map(u => u.pathname + u.search)
        """, under);

    // Keys and numbers differ from page to page of one shape.
    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Names();
}
