using Xunit;

namespace Commonweal.BrowserTests.Pages;

/// <summary>What every public page promises, found by following links from the front page.</summary>
public sealed class EveryPublicPageTests(BrowserFixture browser)
{
    private const int MostBytes = 50_000;

    [Theory]
    [InlineData("en", 360, false)]
    [InlineData("en", 1280, true)]
    [InlineData("fr", 360, true)]
    [InlineData("fr", 1280, false)]
    [InlineData("ar", 360, false)]
    [InlineData("ar", 1280, true)]
    public async Task EveryPublicPage_IsCleanFitsOpensAndIsLight(string language, int width, bool dark)
    {
        await using var window = await browser.OpenAsync(width, dark: dark, language: language);
        var problems = new List<string>();

        var pages = await Crawling.CrawlAsync(window, "/" + language, "/" + language, ofOneShape: 2, async path =>
        {
            var status = await window.GoAsync(path);
            if (status != 200) problems.Add($"{path}: answered {status}");
            problems.AddRange(await window.FlawsAsync());
            // Each language is walked twice, and weighs the same both times.
            if (status == 200 && !dark && await Weighing.WeighAsync(new Uri(browser.Address, path)) is > MostBytes and var weight) problems.Add($"{path}: {weight} bytes");
        });

        // Those nobody knows the address of.
        Assert.Contains($"/{language}/figures", pages);
        Assert.Contains($"/{language}/meetings/advice", pages);
        Report.None(problems.Concat(window.Complaints));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task FrontPage_WithoutJavaScript_IsComplete(string language)
    {
        await using var window = await browser.OpenAsync(360, javaScript: false, language: language);

        Assert.Equal(200, await window.GoAsync("/"));

        Assert.EndsWith("/" + language, window.Page.Url, StringComparison.Ordinal);
        Assert.NotEmpty(await window.Page.Locator("h1").InnerTextAsync());
        await window.ShowAsync($"home-{language}-360");
    }
}
