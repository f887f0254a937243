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
        await officer.VisitAsync("/desk/communities?q=Open House");
        await officer.FollowAsync("main tbody a");
        var community = new Uri(officer.Page.Url).AbsolutePath;

        await officer.VisitAsync("/desk/communities/log?community=" + community.Split('/')[^1]);
        await officer.Page.FillAsync("textarea[name=Heard]", "Heard at the door, " + mark);
        await officer.LeaveByAsync("form[data-contact-log] button[type=submit]");
        Assert.Contains(mark, await officer.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await officer.VisitAsync(community + "/log");
        await officer.VisitAsync(community + "/codes");
        await officer.Page.FillAsync("input[name=Label]", "Desk " + mark);
        await officer.LeaveByAsync("form.issue button[type=submit]");
        var digits = await officer.Page.Locator(".digits").InnerTextAsync();

        await using var partner = await browser.OpenAsync(width, javaScript, language: language);
        await partner.VisitAsync($"/{language}/communities/partner");
        await partner.Page.FillAsync("input[name=Code]", digits);
        await partner.FollowAsync("main form button[type=submit]");
        foreach (var page in (string[])["needs", "barriers", "words", "plan", "written"]) await partner.VisitAsync($"/{language}/communities/partner/{page}");
        await partner.LeaveByAsync($".results li:has-text('{mark}') a");
        await partner.Page.CheckAsync("input[name=Corrects][value=True]");
        await partner.Page.FillAsync("textarea[name=Words]", "Not at the door, inside. " + mark);
        await partner.FollowAsync("main form[method=post] button[type=submit]");
        Assert.Contains("Not at the door, inside.", await partner.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await partner.GoAsync($"/{language}/communities/partner/plan");
        await partner.Page.FillAsync($"textarea[name='Words[{language}]']", "We meet each month. " + mark);
        await partner.LeaveByAsync("form.write button[type=submit]");
        await partner.LeaveByAsync("form.sign button[type=submit]");
        await officer.GoAsync(community + "/plan");
        await officer.LeaveByAsync("form.sign button[type=submit]");
        Assert.Equal(0, await officer.Page.Locator("form.sign").CountAsync());
        if (javaScript) Report.None(officer.Complaints.Concat(partner.Complaints));
    }

    [Theory]
    [InlineData("en", 360)]
    [InlineData("fr", 1280)]
    [InlineData("ar", 360)]
    public async Task PublicPages_AreCleanInEveryLanguage(string language, int width)
    {
        await using var anybody = await browser.OpenAsync(width, language: language);
        foreach (var path in (string[])["/communities", "/communities?district=weavers-bank", "/communities?speaks=ar", "/communities/officers"]) await anybody.VisitAsync($"/{language}{path}");
        await anybody.GoAsync($"/{language}/communities");
        await anybody.FollowAsync(".results h2 a");
    }
}
