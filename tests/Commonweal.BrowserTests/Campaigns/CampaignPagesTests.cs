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
        await officer.GoAsync("/desk/campaigns");
        await LookAsync(officer, javaScript);
        await officer.LeaveByAsync(officer.Page.Locator("main a[href='/desk/campaigns/edit']"));
        await FillAsync(officer, "Name", "One table", "مائدة واحدة");
        await FillAsync(officer, "Aim", "Nobody stands alone.", "لا أحد يقف وحده.");
        await officer.Page.FillAsync("input[name=From]", "2020-01-01");
        await officer.Page.FillAsync("input[name=Until]", "2099-12-31");
        await officer.Page.FillAsync("input[name=Slug]", slug);
        await LookAsync(officer, javaScript);
        await SaveAsync(officer);
        var campaign = new Uri(officer.Page.Url).AbsolutePath;

        await officer.GoAsync(campaign + "/works");
        await FillAsync(officer, "Name", "Threads", "خيوط");
        await FillAsync(officer, "Where", "Loom Street", "شارع النول");
        await officer.Page.CheckAsync("input[name=District][value=weavers-bank]");
        await LookAsync(officer, javaScript);
        await SaveAsync(officer);
        await officer.GoAsync(campaign + "/days");
        await officer.Page.FillAsync("input[name=Day]", "2099-03-05");
        await FillAsync(officer, "What", "Opening", "الافتتاح");
        await LookAsync(officer, javaScript);
        await SaveAsync(officer);
        await officer.GoAsync(campaign + "/partners");
        await officer.Page.FillAsync("input[name=Name]", "Two Rivers Radio");
        await LookAsync(officer, javaScript);
        await SaveAsync(officer);
        await officer.LeaveByAsync(officer.Page.Locator("button[formaction*=Show]"));
        await LookAsync(officer, javaScript);

        await using var resident = await browser.OpenAsync(width, javaScript, language: "ar");
        await resident.GoAsync("/ar/campaigns");
        await LookAsync(resident, javaScript);
        await resident.LeaveByAsync(resident.Page.Locator($".results a[href$='/{slug}']"));
        foreach (var told in (string[])["مائدة واحدة", "خيوط", "الافتتاح", "Two Rivers Radio"]) Assert.Contains(told, await resident.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        var pin = resident.Page.Locator(javaScript ? ".works-marker" : ".works-pin");
        await pin.First.WaitForAsync(new() { State = WaitForSelectorState.Visible });
        Assert.Equal(1, await pin.CountAsync());
        await LookAsync(resident, javaScript);
        if (!javaScript) return;
        await pin.FocusAsync();
        await resident.Page.Keyboard.PressAsync("Enter");
        await resident.Page.Locator("#work-1:target").WaitForAsync();
    }

    private static async Task FillAsync(Window window, string field, string english, string arabic)
    {
        await window.Page.FillAsync($"[name='{field}[en]']", english);
        await window.Page.FillAsync($"[name='{field}[ar]']", arabic);
    }

    private static async Task SaveAsync(Window window)
    {
        await window.LeaveByAsync(window.Page.Locator("main form button[type=submit]:not([formaction])").First);
        Assert.Equal(0, await window.Page.Locator(".ds-error-summary").CountAsync());
        Assert.True(await window.OverflowAsync() <= 0, await window.WidestAsync());
        Report.None(window.Complaints);
        Assert.Equal(1, await window.Page.Locator(".ds-alert[role=status]").CountAsync());
    }

    private static async Task LookAsync(Window window, bool javaScript)
    {
        Assert.True(await window.OverflowAsync() <= 0, await window.WidestAsync());
        Report.None(window.Complaints);
        if (javaScript) Report.None(await window.AxeAsync());
    }
}
