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
        await guest.VisitAsync($"/{language}/shared-meals");
        await guest.FollowAsync(".results a");
        await guest.LeaveByAsync(guest.Page.Locator("main a[href$='/join']"));
        await guest.Page.FillAsync("input[name='Form.Name']", "Test " + language);
        await guest.Page.CheckAsync($"input[name='Form.Speaks'][value={language}]");
        await guest.Page.CheckAsync("input[name='Form.OfAge']");
        await guest.PressAsync("main form button[type=submit]");
        var receipt = await guest.Page.Locator(".digits").InnerTextAsync();
        await guest.VisitAsync($"/{language}/receipt");
        await guest.Page.FillAsync("input[name=Receipt]", receipt);
        await guest.PressAsync("main form button[type=submit]");
        Assert.EndsWith("/mine/place", guest.Page.Url, StringComparison.Ordinal);
        await guest.VisitAsync($"/{language}/shared-meals/mine/change");
        await guest.Page.CheckAsync("input[name='Form.Food'][value=vegetarian]");
        await guest.PressAsync("main form button[type=submit]");

        await using var officer = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.LiaisonOfficer, language);
        await officer.VisitAsync("/desk/shared-meals");
        await officer.FollowAsync("main table a");
        var door = (await officer.Page.Locator("a[href$='/door']").First.GetAttributeAsync("href"))!;
        foreach (var page in (string[])["tables", "host-sheets", "place-cards", "prompts", "door/changes"]) await officer.VisitAsync(Door().Replace(door, "/" + page));
        await officer.VisitAsync(door);
        var before = await officer.Page.Locator("button[aria-pressed=true]").CountAsync();
        await officer.PressAsync("button[aria-pressed=false] >> nth=0");
        Assert.Equal(before + 1, await officer.Page.Locator("button[aria-pressed=true]").CountAsync());
    }

    [GeneratedRegex("/door$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Door();
}
