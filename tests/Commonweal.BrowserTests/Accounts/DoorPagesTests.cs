using Xunit;

namespace Commonweal.BrowserTests.Accounts;

/// <summary>The pages before the desk, which nobody reaches by links from inside.</summary>
public sealed class DoorPagesTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en", 1280, false)]
    [InlineData("ar", 360, true)]
    [InlineData("fr", 360, false)]
    public async Task Pages_AreCleanAndFit(string language, int width, bool dark)
    {
        await using var window = await browser.OpenAsync(width, dark: dark, language: language);
        var problems = new List<string>();

        foreach (var path in new[] { "/desk/sign-in", "/desk/sign-out", $"/{language}/me" })
        {
            if (await window.GoAsync(path) != 200) problems.Add(path);
            problems.AddRange(await window.FlawsAsync());
        }

        Report.None(problems.Concat(window.Complaints));
    }
}
