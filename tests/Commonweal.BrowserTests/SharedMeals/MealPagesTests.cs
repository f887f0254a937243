using System.Text.RegularExpressions;
using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.BrowserTests.SharedMeals;

/// <summary>A guest signs up and finds the own page; an officer looks at the tables, prints, and stands at the door.</summary>
public sealed partial class MealPagesTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en", true, 360)]
    [InlineData("fr", false, 1280)]
    [InlineData("ar", true, 1280)]
    [InlineData("ar", false, 360)]
    public async Task Guest_Officer_Door(string language, bool javaScript, int width)
    {
        await using var guest = await browser.OpenAsync(width, javaScript, language: language);
        await guest.GoAsync($"/{language}/shared-meals");
        await LookAsync(guest, javaScript);
        await guest.LeaveByAsync(guest.Page.Locator(".results a").First);
        await LookAsync(guest, javaScript);
        await guest.LeaveByAsync(guest.Page.Locator("main a[href$='/join']"));
        await guest.Page.FillAsync("input[name='Form.Name']", "Test " + language);
        await guest.Page.CheckAsync($"input[name='Form.Speaks'][value={language}]");
        await guest.Page.CheckAsync("input[name='Form.OfAge']");
        await SendAsync(guest, "main form button[type=submit]", javaScript);
        var receipt = await guest.Page.Locator(".digits").InnerTextAsync();
        await guest.GoAsync($"/{language}/receipt");
        await LookAsync(guest, javaScript);
        await guest.Page.FillAsync("input[name=Receipt]", receipt);
        await SendAsync(guest, "main form button[type=submit]", javaScript);
        Assert.EndsWith("/mine/place", guest.Page.Url, StringComparison.Ordinal);
        await guest.GoAsync($"/{language}/shared-meals/mine/change");
        await LookAsync(guest, javaScript);
        await guest.Page.CheckAsync("input[name='Form.Food'][value=vegetarian]");
        await SendAsync(guest, "main form button[type=submit]", javaScript);

        await using var officer = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.LiaisonOfficer, language);
        await officer.GoAsync("/desk/shared-meals");
        await LookAsync(officer, javaScript);
        await officer.LeaveByAsync(officer.Page.Locator("main table a").First);
        await LookAsync(officer, javaScript);
        var door = (await officer.Page.Locator("a[href$='/door']").First.GetAttributeAsync("href"))!;
        foreach (var page in (string[])["tables", "host-sheets", "place-cards", "prompts", "door/changes"])
        {
            Assert.Equal(200, await officer.GoAsync(Door().Replace(door, "/" + page)));
            await LookAsync(officer, javaScript);
        }
        await officer.GoAsync(door);
        await LookAsync(officer, javaScript);
        var before = await officer.Page.Locator("button[aria-pressed=true]").CountAsync();
        await SendAsync(officer, "button[aria-pressed=false] >> nth=0", javaScript);
        Assert.Equal(before + 1, await officer.Page.Locator("button[aria-pressed=true]").CountAsync());
    }

    private static async Task SendAsync(Window window, string button, bool javaScript)
    {
        await window.LeaveByAsync(window.Page.Locator(button).Last);
        await LookAsync(window, javaScript);
    }

    private static async Task LookAsync(Window window, bool javaScript)
    {
        Assert.Equal(0, await window.Page.Locator(".ds-error-summary").CountAsync());
        Assert.True(await window.OverflowAsync() <= 0, await window.WidestAsync());
        Report.None(window.Complaints);
        if (javaScript) Report.None(await window.AxeAsync());
    }

    [GeneratedRegex("/door$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Door();
}
