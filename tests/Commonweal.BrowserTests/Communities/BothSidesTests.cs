using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.BrowserTests.Communities;

/// <summary>The whole way from both sides: an officer gives a code and logs a visit, the delegate reads, corrects and signs.</summary>
public sealed class BothSidesTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en", true, 360)]
    [InlineData("en", false, 1280)]
    [InlineData("fr", true, 1280)]
    [InlineData("fr", false, 360)]
    [InlineData("ar", true, 360)]
    [InlineData("ar", false, 1280)]
    public async Task Officer_Delegate_VisitCodeCorrectionPlan(string language, bool javaScript, int width)
    {
        var mark = $"{language} {javaScript}";
        await using var officer = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.LiaisonOfficer, language);
        await officer.GoAsync("/desk/communities?q=Open House");
        await LookAsync(officer, javaScript);
        await officer.LeaveByAsync(officer.Page.Locator("main tbody a").First);
        await LookAsync(officer, javaScript);
        var community = new Uri(officer.Page.Url).AbsolutePath;

        await officer.GoAsync("/desk/communities/log?community=" + community.Split('/')[^1]);
        await LookAsync(officer, javaScript);
        await officer.Page.FillAsync("textarea[name=Heard]", "Heard at the door, " + mark);
        await SendAsync(officer, "form[data-contact-log] button[type=submit]", javaScript);
        Assert.Contains(mark, await officer.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await officer.GoAsync(community + "/codes");
        await LookAsync(officer, javaScript);
        await officer.Page.FillAsync("input[name=Label]", "Desk " + mark);
        await SendAsync(officer, "form.issue button[type=submit]", javaScript);
        var digits = await officer.Page.Locator(".digits").InnerTextAsync();

        await using var partner = await browser.OpenAsync(width, javaScript, language: language);
        await partner.GoAsync($"/{language}/communities/partner");
        await LookAsync(partner, javaScript);
        await partner.Page.FillAsync("input[name=Code]", digits);
        await SendAsync(partner, "main form button[type=submit]", javaScript);
        await LookAsync(partner, javaScript);
        foreach (var page in (string[])["needs", "barriers", "words", "plan", "written"])
        {
            await partner.GoAsync($"/{language}/communities/partner/{page}");
            await LookAsync(partner, javaScript);
        }
        await partner.LeaveByAsync(partner.Page.Locator($".results li:has-text('{mark}') a").First);
        await partner.Page.CheckAsync("input[name=Corrects][value=True]");
        await partner.Page.FillAsync("textarea[name=Words]", "Not at the door, inside. " + mark);
        await SendAsync(partner, "main form[method=post] button[type=submit]", javaScript);
        await LookAsync(partner, javaScript);
        Assert.Contains("Not at the door, inside.", await partner.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await partner.GoAsync($"/{language}/communities/partner/plan");
        await partner.Page.FillAsync($"textarea[name='Words[{language}]']", "We meet each month. " + mark);
        await SendAsync(partner, "form.write button[type=submit]", javaScript);
        await SendAsync(partner, "form.sign button[type=submit]", javaScript);
        await officer.GoAsync(community + "/plan");
        await SendAsync(officer, "form.sign button[type=submit]", javaScript);
        Assert.Equal(0, await officer.Page.Locator("form.sign").CountAsync());
    }

    [Theory]
    [InlineData("en", 360)]
    [InlineData("fr", 1280)]
    [InlineData("ar", 360)]
    public async Task PublicPages_AreCleanInEveryLanguage(string language, int width)
    {
        await using var anybody = await browser.OpenAsync(width, language: language);
        foreach (var path in (string[])["/communities", "/communities?district=weavers-bank", "/communities?speaks=ar", "/communities/officers"])
        {
            Assert.Equal(200, await anybody.GoAsync($"/{language}{path}"));
            await LookAsync(anybody, javaScript: true);
        }
        await anybody.GoAsync($"/{language}/communities");
        await anybody.LeaveByAsync(anybody.Page.Locator(".results h2 a").First);
        await LookAsync(anybody, javaScript: true);
    }

    private static async Task SendAsync(Window window, string button, bool javaScript)
    {
        await window.LeaveByAsync(window.Page.Locator(button).First);
        if (javaScript) Report.None(window.Complaints);
    }

    private static async Task LookAsync(Window window, bool javaScript)
    {
        Report.None(window.Complaints);
        var over = await window.OverflowAsync();
        Assert.True(over <= 0, $"{window.Page.Url} is {over} px too wide: {await window.WidestAsync()}");
        if (javaScript) Report.None(await window.AxeAsync());
    }
}
