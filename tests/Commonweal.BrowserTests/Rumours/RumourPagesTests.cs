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
        await officer.VisitAsync("/desk/rumours/enter");
        await officer.Page.FillAsync("textarea[name=Words]", "The ferry house shuts its doors for ever " + language);
        await officer.Page.CheckAsync("input[name=By][value=Phone]");
        await officer.Page.CheckAsync("input[name=Spread][value=Street]");
        await officer.FollowAsync("main form button[type=submit]");
        await officer.Page.CheckAsync("input[name=Belongs][value=new]");
        await officer.Page.FillAsync("input[name=About]", "Whether the ferry house stays " + language);
        await officer.FollowAsync("main form button[type=submit]");
        var rumour = new Uri(officer.Page.Url).AbsolutePath;
        await officer.VisitAsync(rumour + "/weigh");
        await officer.Page.CheckAsync("input[name=Likelihood][value=Easily]");
        await officer.Page.CheckAsync("input[name=Harm][value=Some]");
        await officer.FollowAsync("main form button[type=submit]", axe: false);
        foreach (var who in (string[])["Culture office", "Lease of the house"])
        {
            await officer.GoAsync(rumour + "/source");
            await officer.Page.FillAsync("input[name=Who]", who);
            await officer.Page.FillAsync("textarea[name=Said]", "Open until 2040.");
            await officer.FollowAsync("main form button[type=submit]", axe: false);
        }
        await officer.VisitAsync(rumour + "/answer");
        await officer.Page.CheckAsync("input[name=Finding][value=False]");
        await officer.Page.FillAsync("[name='Headline[en]']", headline);
        await officer.Page.FillAsync("[name='Text[en]']", "You find people there from ten to six.");
        await officer.Page.CheckAsync("input[name=AboutFacts]");
        await officer.FollowAsync("main form button[type=submit]");

        await using var ombud = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.Ombud, language);
        await ombud.VisitAsync(rumour + "/review");
        await ombud.LeaveByAsync("main form button[type=submit]");
        await ombud.GoAsync(rumour + "/publish");
        await ombud.Page.FillAsync("textarea[name=Reason]", "Many plan weddings there.");
        await ombud.FollowAsync("main form button[type=submit]");
        await ombud.VisitAsync($"/{language}/is-it-true");
        await ombud.FollowAsync(ombud.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = headline }));
        Assert.Equal(headline, await ombud.Page.Locator("main h1").InnerTextAsync());
        Assert.Equal(0, await ombud.Page.GetByText("shuts its doors").CountAsync());
    }

    [Theory]
    [InlineData("fr", true, 360)]
    [InlineData("ar", false, 360)]
    public async Task Resident_Asks_ChecksAndIsThanked(string language, bool javaScript, int width)
    {
        await using var resident = await browser.OpenAsync(width, javaScript, language: language);
        await resident.VisitAsync($"/{language}/is-it-true");
        await resident.FollowAsync("main a[href$='/ask']");
        await resident.Page.CheckAsync("input[name=Spread][value=Market]");
        await resident.Page.FillAsync("textarea[name=Words]", "Le bac ne passe plus");
        await resident.FollowAsync("main form button[type=submit]");
        await resident.FollowAsync("main form button[type=submit]");
        Assert.EndsWith("/ask/sent", resident.Page.Url, StringComparison.Ordinal);
    }
}
