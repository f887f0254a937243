using System.Diagnostics;
using Commonweal.Platform.Accounts;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Commonweal.BrowserTests;

/// <summary>One browser window of one reader. Collects everything the browser complained about.</summary>
public sealed class Window : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly BrowserFixture browser;
    private readonly IBrowserContext context;
    private readonly bool javaScript;
    private readonly List<string> complaints = [];
    private bool refused;

    private Window(BrowserFixture browser, IBrowserContext context, IPage page, bool javaScript)
        => (this.browser, this.context, Page, this.javaScript) = (browser, context, page, javaScript);

    /// <summary>Playwright's page.</summary>
    public IPage Page { get; }

    /// <summary>Errors of the console, of scripts and of the content security policy, with the page they came from.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    internal static async Task<Window> OnAsync(BrowserFixture browser, IBrowserContext context, bool javaScript)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        var window = new Window(browser, context, page, javaScript);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") window.complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => window.complaints.Add($"{page.Url}: {error}");
        return window;
    }

    /// <summary>Signs a colleague in.</summary>
    public async Task<Window> SignInAsync(Role role, string language = "en")
    {
        foreach (var (name, value) in await browser.Door.SessionAsync(role, language))
            await context.AddCookiesAsync([new Cookie { Name = name, Value = value, Url = browser.Address.ToString() }]);
        return this;
    }

    /// <summary>Opens a path of the city and gives the status.</summary>
    public async Task<int> GoAsync(string path) => (await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load }))!.Status;

    /// <summary>
    /// Clicks what leads to another page and waits until that one is loaded. Asks the pages themselves: Playwright's own
    /// waiting for a load or an address can miss what it waits for (microsoft/playwright-dotnet, issue 3364).
    /// </summary>
    public async Task LeaveByAsync(ILocator link)
    {
        await Page.EvaluateAsync("() => { document.left = true; }");
        Clicks++;
        await link.ClickAsync();
        await UntilAsync("() => !document.left && document.readyState === 'complete'", "another page");
    }

    /// <summary>The same by the first of all that match.</summary>
    public Task LeaveByAsync(string link) => LeaveByAsync(Page.Locator(link).First);

    /// <summary>Opens a path that must be there, and looks at it.</summary>
    public async Task VisitAsync(string path)
    {
        Assert.Equal(200, await GoAsync(path));
        await LookAsync();
    }

    /// <summary>Goes where this leads, and looks at the page.</summary>
    public async Task FollowAsync(ILocator link, bool axe = true)
    {
        await LeaveByAsync(link);
        await LookAsync(axe: axe);
    }

    /// <summary>The same by the first of all that match.</summary>
    public Task FollowAsync(string link, bool axe = true) => FollowAsync(Page.Locator(link).First, axe);

    /// <summary>The same by the last of all that match: on a page of several forms usually the page's own.</summary>
    public Task PressAsync(string button) => FollowAsync(Page.Locator(button).Last);

    /// <summary>Fills a field of each language.</summary>
    public async Task FillAsync(string field, params (string Language, string Words)[] said)
    {
        foreach (var (language, words) in said) await Page.FillAsync($"[name='{field}[{language}]']", words);
    }

    /// <summary>Looks at the page that is open: nothing may be wrong with it, and no form refused unless that is what was wanted.</summary>
    /// <param name="errors">How many summaries of errors it must show.</param>
    /// <param name="axe">Whether axe looks too; where JavaScript does not run, it cannot.</param>
    public async Task LookAsync(int errors = 0, bool axe = true)
    {
        Assert.Equal(errors, await Page.Locator(".ds-error-summary").CountAsync());
        refused |= errors > 0;
        // The browser complains of every answer that refuses a form, too.
        Report.None(Complaints.Where(c => !refused || !c.Contains("status of 400", StringComparison.Ordinal)).Concat(await FlawsAsync(axe)));
    }

    /// <summary>What is wrong with the page that is open, a line each: what axe finds, and what leads out of it sideways.</summary>
    public async Task<IReadOnlyList<string>> FlawsAsync(bool axe = true)
    {
        List<string> flaws = axe && javaScript ? [.. await AxeAsync()] : [];
        if (await OverflowAsync() is > 0 and var pixels) flaws.Add($"{Page.Url}: {pixels} pixels too wide: {await WidestAsync()}");
        return flaws;
    }

    /// <summary>How often something was clicked, or ticked, by what is here.</summary>
    public int Clicks { get; private set; }

    /// <summary>Ticks a box.</summary>
    public Task TickAsync(string box)
    {
        Clicks++;
        return Page.CheckAsync(box);
    }

    /// <summary>Waits until the page is at an address and loaded.</summary>
    public Task ArriveAsync(string path)
        => UntilAsync($"() => location.pathname === '{path}' && document.readyState === 'complete'", path);

    private async Task UntilAsync(string question, string what)
    {
        for (var asked = Stopwatch.StartNew(); asked.Elapsed < Patience;)
        {
            try
            {
                if (await Page.EvaluateAsync<bool>(question)) return;
            }
            catch (PlaywrightException) when (!Page.IsClosed)
            {
                // The page went away while it was asked; the next one is asked again.
            }
            await Task.Delay(20);
        }
        throw new TimeoutException($"Waited for {what}, and is at {Page.Url}.");
    }

    /// <summary>What axe finds, a line each. Only where JavaScript runs: without it axe waits for ever.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }, ResultTypes = [ResultType.Violations] });
        return [.. result.Violations.Select(v => $"{Page.Url}: {v.Id} ({v.Help}): {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")];
    }

    /// <summary>By how many pixels the page is wider than its window.</summary>
    public async Task<int> OverflowAsync()
        => await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>What leads out of the page sideways, to say where to look.</summary>
    public async Task<string> WidestAsync() => await Page.EvaluateAsync<string>(
        """
        () => [...document.querySelectorAll('body *')].filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.right > innerWidth + 1 || r.left < -1); })
            .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')
        """);

    /// <summary>A picture of the whole page in <c>.screens</c>, to look at.</summary>
    public Task ShowAsync(string name)
        => Page.ScreenshotAsync(new() { Path = Path.Combine(ReferenceData.Repository, ".screens", name + ".png"), FullPage = true });

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
