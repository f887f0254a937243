using Commonweal.Platform.Accounts;
using Microsoft.Playwright;
using Xunit;

namespace Commonweal.BrowserTests.Campaigns;

/// <summary>An officer makes a campaign and shows it; a resident finds it in Arabic, its map with and without JavaScript.</summary>
public sealed class CampaignPagesTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 360)]
    public async Task Officer_MakesACampaign_ResidentSeesItInArabic(bool javaScript, int width)
    {
        var slug = javaScript ? "one-table-here" : "one-table-there";
        await using var officer = await (await browser.OpenAsync(width, javaScript)).SignInAsync(Role.CommunicationsOfficer);
        await officer.VisitAsync("/desk/campaigns");
        await officer.LeaveByAsync(officer.Page.Locator("main a[href='/desk/campaigns/edit']"));
        await officer.FillAsync("Name", ("en", "One table"), ("ar", "مائدة واحدة"));
        await officer.FillAsync("Aim", ("en", "Nobody stands alone."), ("ar", "لا أحد يقف وحده."));
        await officer.Page.FillAsync("input[name=From]", "2020-01-01");
        await officer.Page.FillAsync("input[name=Until]", "2099-12-31");
        await officer.Page.FillAsync("input[name=Slug]", slug);
        await officer.LookAsync();
        await SaveAsync(officer);
        var campaign = new Uri(officer.Page.Url).AbsolutePath;

        await officer.GoAsync(campaign + "/works");
        await officer.FillAsync("Name", ("en", "Threads"), ("ar", "خيوط"));
        await officer.FillAsync("Where", ("en", "Loom Street"), ("ar", "شارع النول"));
        await officer.Page.CheckAsync("input[name=District][value=weavers-bank]");
        await officer.LookAsync();
        await SaveAsync(officer);
        await officer.GoAsync(campaign + "/days");
        await officer.Page.FillAsync("input[name=Day]", "2099-03-05");
        await officer.FillAsync("What", ("en", "Opening"), ("ar", "الافتتاح"));
        await officer.LookAsync();
        await SaveAsync(officer);
        await officer.GoAsync(campaign + "/partners");
        await officer.Page.FillAsync("input[name=Name]", "Two Rivers Radio");
        await officer.LookAsync();
        await SaveAsync(officer);
        await officer.FollowAsync(officer.Page.Locator("button[formaction*=Show]"));

        await using var resident = await browser.OpenAsync(width, javaScript, language: "ar");
        await resident.VisitAsync("/ar/campaigns");
        await resident.LeaveByAsync(resident.Page.Locator($".results a[href$='/{slug}']"));
        foreach (var told in (string[])["مائدة واحدة", "خيوط", "الافتتاح", "Two Rivers Radio"]) Assert.Contains(told, await resident.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        var pin = resident.Page.Locator(javaScript ? ".works-marker" : ".works-pin");
        await pin.First.WaitForAsync(new() { State = WaitForSelectorState.Visible });
        Assert.Equal(1, await pin.CountAsync());
        await resident.LookAsync();
        if (!javaScript) return;
        await pin.FocusAsync();
        await resident.Page.Keyboard.PressAsync("Enter");
        await resident.Page.Locator("#work-1:target").WaitForAsync();
    }

    private static async Task SaveAsync(Window window)
    {
        await window.FollowAsync("main form button[type=submit]:not([formaction])", axe: false);
        Assert.Equal(1, await window.Page.Locator(".ds-alert[role=status]").CountAsync());
    }
}
