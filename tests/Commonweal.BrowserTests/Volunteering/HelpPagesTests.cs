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
        await person.VisitAsync($"/{language}/volunteering");
        // The post with the most places.
        await person.FollowAsync(person.Page.Locator(".results li").Nth(2).Locator("a"));
        await person.LeaveByAsync(person.Page.Locator("a[href$='/offer']"));
        await person.Page.FillAsync("input[name=PersonName]", "Test " + language);
        await person.Page.FillAsync("input[name=Contact]", "+33 1 23 45 67 89");
        await person.Page.CheckAsync("input[name=Consent]");
        await person.PressAsync("main form button[type=submit]");
        var receipt = await person.Page.Locator(".digits").InnerTextAsync();

        await using var keeper = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.Coordinator, language);
        await keeper.VisitAsync("/desk/volunteering");
        await keeper.FollowAsync("td.number a:not(:text-is('0'))");
        await keeper.LeaveByAsync(".work li:has([data-state=wait]) a");
        await keeper.Page.CheckAsync("input[name=Decision][value=yes]");
        await keeper.Page.FillAsync("textarea[name=Answer]", "Yes " + language);
        await keeper.PressAsync("main form button[type=submit]");

        await person.GoAsync($"/{language}/receipt");
        await person.Page.FillAsync("input[name=Receipt]", receipt);
        await person.PressAsync("main form button[type=submit]");
        await person.PressAsync("main form:not([action]) button[type=submit]");
    }
}
