using Commonweal.Platform.Accounts;
using Microsoft.Playwright;
using Xunit;

namespace Commonweal.BrowserTests.Consultations;

/// <summary>From the list to the last answer, and from a new statement to its being shown, as a resident and the desk see it.</summary>
public sealed class HaveYourSayTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en", 1280, true)]
    [InlineData("fr", 360, true)]
    [InlineData("ar", 360, false)]
    public async Task Resident_VotesAddsAndReadsTheResult(string language, int width, bool javaScript)
    {
        await using var window = await browser.OpenAsync(width, javaScript: javaScript, language: language);
        var own = $"/{language}/consultations/old-tram-depot";
        var problems = new List<string>();

        await LookAsync($"/{language}/consultations");
        await LookAsync(own);
        Assert.True(await window.Page.Locator("svg.opinion-map circle").CountAsync() > 50);
        await LookAsync(own + "/take-part");
        await window.LeaveByAsync(window.Page.Locator("main form button"));
        foreach (var said in new[] { "agree", "disagree", "pass" })
            await window.LeaveByAsync(window.Page.Locator($"button[value={said}]"));
        problems.AddRange(javaScript ? await window.AxeAsync() : []);
        await window.GoAsync(own + "/add");
        await window.Page.FillAsync("#Words", $"A thought in {language}, {width}.");
        await window.LeaveByAsync(window.Page.Locator("main form button"));
        Assert.Equal(3, await window.Page.Locator("section:last-of-type ul.results > li").CountAsync());
        await LookAsync(own + "/mine");
        await LookAsync(own + "/rules");

        await using var desk = await (await browser.OpenAsync()).SignInAsync(Role.Moderator);
        await desk.GoAsync("/desk/consultations/moderate");
        var waiting = desk.Page.Locator("ul.results > li", new() { HasText = $"A thought in {language}, {width}." });
        await desk.LeaveByAsync(waiting.Locator("form").First.Locator("button"));
        await window.GoAsync(own + "/mine");
        Assert.Equal(1, await window.Page.Locator("section .state, section [data-kind=good], section ul.results").First.CountAsync());
        Report.None(problems.Concat(window.Complaints).Concat(desk.Complaints));

        async Task LookAsync(string path)
        {
            if (await window.GoAsync(path) != 200) problems.Add(path);
            if (javaScript) problems.AddRange(await window.AxeAsync());
            if (await window.OverflowAsync() is > 0 and var pixels) problems.Add($"{path}: {pixels} pixels too wide: {await window.WidestAsync()}");
        }
    }
}
