using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.BrowserTests.Pages;

/// <summary>What every page of the desk promises, found by following links from Today with the permissions of a role.</summary>
public sealed class EveryDeskPageTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(Role.Coordinator, "en", 1280, false)]
    [InlineData(Role.Coordinator, "ar", 360, false)]
    [InlineData(Role.DepartmentOfficer, "fr", 1280, true)]
    [InlineData(Role.Mayor, "ar", 1280, false)]
    [InlineData(Role.Ombud, "en", 360, true)]
    [InlineData(Role.Administrator, "fr", 360, false)]
    public async Task EveryDeskPage_IsCleanFitsAndOpens(Role role, string language, int width, bool dark)
    {
        await using var window = await browser.OpenAsync(width, dark: dark, language: language);
        await window.SignInAsync(role, language);
        var problems = new List<string>();

        var pages = await Crawling.CrawlAsync(window, "/desk", "/desk", ofOneShape: 1, async path =>
        {
            var status = await window.GoAsync(path);
            if (status != 200) problems.Add($"{path}: answered {status}");
            problems.AddRange(await window.FlawsAsync());
        });

        Assert.DoesNotContain(pages, p => p.StartsWith("/desk/sign-in", StringComparison.Ordinal));
        Report.None(problems.Concat(window.Complaints));
    }
}
