using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.BrowserTests.Volunteering;

/// <summary>A person offers help without an account; who keeps the post answers; the person reads it with the receipt.</summary>
public sealed class HelpPagesTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en", false, 360)]
    [InlineData("fr", true, 1280)]
    [InlineData("ar", true, 360)]
    [InlineData("ar", false, 1280)]
    public async Task Person_Keeper_Answer(string language, bool javaScript, int width)
    {
        await using var person = await browser.OpenAsync(width, javaScript, language: language);
        await person.GoAsync($"/{language}/volunteering");
        await LookAsync(person, javaScript);
        // The post with the most places.
        await person.LeaveByAsync(person.Page.Locator(".results li").Nth(2).Locator("a"));
        await LookAsync(person, javaScript);
        await person.LeaveByAsync(person.Page.Locator("a[href$='/offer']"));
        await person.Page.FillAsync("input[name=PersonName]", "Test " + language);
        await person.Page.FillAsync("input[name=Contact]", "+33 1 23 45 67 89");
        await person.Page.CheckAsync("input[name=Consent]");
        await SendAsync(person, "main form button[type=submit]", javaScript);
        var receipt = await person.Page.Locator(".digits").InnerTextAsync();

        await using var keeper = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.Coordinator, language);
        await keeper.GoAsync("/desk/volunteering");
        await LookAsync(keeper, javaScript);
        await keeper.LeaveByAsync(keeper.Page.Locator("td.number a:not(:text-is('0'))").First);
        await LookAsync(keeper, javaScript);
        await keeper.LeaveByAsync(keeper.Page.Locator(".work li:has([data-state=wait]) a").First);
        await keeper.Page.CheckAsync("input[name=Decision][value=yes]");
        await keeper.Page.FillAsync("textarea[name=Answer]", "Yes " + language);
        await SendAsync(keeper, "main form button[type=submit]", javaScript);

        await person.GoAsync($"/{language}/receipt");
        await person.Page.FillAsync("input[name=Receipt]", receipt);
        await SendAsync(person, "main form button[type=submit]", javaScript);
        await SendAsync(person, "main form:not([action]) button[type=submit]", javaScript);
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
}
