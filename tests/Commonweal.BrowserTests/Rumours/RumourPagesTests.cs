using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.BrowserTests.Rumours;

/// <summary>A rumour from a call to the public answer: heard, put together, weighed, checked, written, reviewed by somebody else, read by everybody.</summary>
public sealed class RumourPagesTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en", true, 1280)]
    [InlineData("ar", false, 360)]
    public async Task Rumour_FromCallToPublicAnswer(string language, bool javaScript, int width)
    {
        var headline = "Open every day " + language;
        await using var officer = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.CommunicationsOfficer, language);
        await officer.GoAsync("/desk/rumours/enter");
        await LookAsync(officer, javaScript);
        await officer.Page.FillAsync("textarea[name=Words]", "The ferry house shuts its doors for ever " + language);
        await officer.Page.CheckAsync("input[name=By][value=Phone]");
        await officer.Page.CheckAsync("input[name=Spread][value=Street]");
        await SendAsync(officer, javaScript);
        await officer.Page.CheckAsync("input[name=Belongs][value=new]");
        await officer.Page.FillAsync("input[name=About]", "Whether the ferry house stays " + language);
        await SendAsync(officer, javaScript);
        var rumour = new Uri(officer.Page.Url).AbsolutePath;
        await officer.GoAsync(rumour + "/weigh");
        await LookAsync(officer, javaScript);
        await officer.Page.CheckAsync("input[name=Likelihood][value=Easily]");
        await officer.Page.CheckAsync("input[name=Harm][value=Some]");
        await SendAsync(officer, javaScript: false);
        foreach (var who in (string[])["Culture office", "Lease of the house"])
        {
            await officer.GoAsync(rumour + "/source");
            await officer.Page.FillAsync("input[name=Who]", who);
            await officer.Page.FillAsync("textarea[name=Said]", "Open until 2040.");
            await SendAsync(officer, javaScript: false);
        }
        await officer.GoAsync(rumour + "/answer");
        await LookAsync(officer, javaScript);
        await officer.Page.CheckAsync("input[name=Finding][value=False]");
        await officer.Page.FillAsync("[name='Headline[en]']", headline);
        await officer.Page.FillAsync("[name='Text[en]']", "You find people there from ten to six.");
        await officer.Page.CheckAsync("input[name=AboutFacts]");
        await officer.LeaveByAsync(officer.Page.Locator("main form button[type=submit]").First);
        await LookAsync(officer, javaScript);

        await using var ombud = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.Ombud, language);
        await ombud.GoAsync(rumour + "/review");
        await LookAsync(ombud, javaScript);
        await ombud.LeaveByAsync(ombud.Page.Locator("main form button[type=submit]").First);
        await ombud.GoAsync(rumour + "/publish");
        await ombud.Page.FillAsync("textarea[name=Reason]", "Many plan weddings there.");
        await SendAsync(ombud, javaScript);
        await ombud.GoAsync($"/{language}/is-it-true");
        await LookAsync(ombud, javaScript);
        await ombud.LeaveByAsync(ombud.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = headline }));
        await LookAsync(ombud, javaScript);
        Assert.Equal(headline, await ombud.Page.Locator("main h1").InnerTextAsync());
        Assert.Equal(0, await ombud.Page.GetByText("shuts its doors").CountAsync());
    }

    [Theory]
    [InlineData("fr", true, 360)]
    [InlineData("ar", false, 360)]
    public async Task Resident_Asks_ChecksAndIsThanked(string language, bool javaScript, int width)
    {
        await using var resident = await browser.OpenAsync(width, javaScript, language: language);
        await resident.GoAsync($"/{language}/is-it-true");
        await LookAsync(resident, javaScript);
        await resident.LeaveByAsync(resident.Page.Locator("main a[href$='/ask']").First);
        await LookAsync(resident, javaScript);
        await resident.Page.CheckAsync("input[name=Spread][value=Market]");
        await resident.Page.FillAsync("textarea[name=Words]", "Le bac ne passe plus");
        await SendAsync(resident, javaScript);
        await resident.LeaveByAsync(resident.Page.Locator("main form button[type=submit]").First);
        await LookAsync(resident, javaScript);
        Assert.EndsWith("/ask/sent", resident.Page.Url, StringComparison.Ordinal);
    }

    private static async Task SendAsync(Window window, bool javaScript)
    {
        await window.LeaveByAsync(window.Page.Locator("main form button[type=submit]").First);
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
