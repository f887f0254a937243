using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.BrowserTests.Open311;

/// <summary>The way of a key, with the page that is shown once and that no crawl can find.</summary>
public sealed class KeyPagesTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("ar", 360)]
    public async Task MakeAndRevoke_EveryPage_IsCleanAndFits(string language, int width)
    {
        await using var window = await browser.OpenAsync(width, language: language);
        await window.SignInAsync(Role.Coordinator, language);
        var problems = new List<string>();

        await window.GoAsync("/desk/open311/make");
        await window.Page.FillAsync("[name=Name]", "Walk & Report");
        await window.Page.FillAsync("[name=Contact]", "dev@walk.example");
        await LookAsync("make");
        await window.Page.ClickAsync("main form button[type=submit]");
        await window.Page.WaitForSelectorAsync("#key");
        await LookAsync("made");
        await window.GoAsync("/desk/open311");
        await LookAsync("list");
        await window.Page.ClickAsync("td a");
        await LookAsync("revoke");
        await window.Page.ClickAsync("main form button[type=submit]");
        await window.Page.WaitForSelectorAsync("[data-state=paused]");
        await LookAsync("revoked");

        Report.None(problems.Concat(window.Complaints));

        async Task LookAsync(string name)
        {
            problems.AddRange(await window.FlawsAsync());
            await window.ShowAsync($"open311-{name}-{language}-{width}");
        }
    }
}
