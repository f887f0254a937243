using System.Globalization;
using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.BrowserTests.Messages;

/// <summary>Somebody is on call for every language, and calls on the air go further.</summary>
public sealed class OnCallPagesTests(BrowserFixture browser)
{
    private const string Station = "Lantern Radio";

    [Fact]
    public async Task Hours_AreWrittenDown_AndTheGapIsGone()
    {
        await using var officer = await (await browser.OpenAsync(width: 360)).SignInAsync(Role.CommunicationsOfficer);
        await officer.VisitAsync("/desk/on-call");
        var gap = officer.Page.Locator("main li a[href='#in-ar']");
        Assert.Equal(1, await gap.CountAsync());
        await officer.FollowAsync("main a[href='/desk/on-call/hours']");
        await officer.Page.CheckAsync("[name=Languages][value=ar]");
        for (var day = 0; day < 7; day++) await officer.Page.FillAsync($"[name='Hours[{day}]']", "00:00-24:00");
        await officer.FollowAsync("main form button[type=submit]");
        Assert.Equal("/desk/on-call", new Uri(officer.Page.Url).AbsolutePath);
        Assert.Equal(0, await gap.CountAsync());
        // Nobody took on English at night.
        Assert.Equal(1, await officer.Page.Locator("main li a[href='#in-en']").CountAsync());
    }

    [Theory]
    [InlineData(true, 1280, "en", "Where do the trams stop?")]
    [InlineData(false, 360, "ar", "أين تتوقف الترامات؟")]
    public async Task PhoneIn_IsPlanned_AndACallIsTakenToTheFormForConcerns(bool javaScript, int width, string language, string asked)
    {
        await using var officer = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.LiaisonOfficer, language);
        await officer.VisitAsync("/desk/phone-ins");
        await officer.FollowAsync("main th a");
        await officer.FollowAsync("main a[href^='/desk/messages/']");
        await officer.FollowAsync("main a[href^='/desk/phone-ins/plan']");
        await officer.Page.FillAsync("[name=Station]", $"{Station} {language}");
        await officer.Page.FillAsync("[name=Day]", TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await officer.Page.FillAsync("[name=From]", "18:00");
        await officer.Page.FillAsync("[name=Until]", "19:00");
        await officer.Page.CheckAsync("[name=Answering][value='role:LiaisonOfficer']");
        await officer.FollowAsync("form.narrow button[type=submit]");
        Assert.Equal($"{Station} {language}", await officer.Page.Locator("h1").InnerTextAsync());
        var plan = new Uri(officer.Page.Url).AbsolutePath;

        await officer.Page.FillAsync("[name=Topic]", asked);
        await officer.Page.SelectOptionAsync("[name=Language]", language);
        await officer.FollowAsync("form[action*='handler=Call' i] button[type=submit]");
        await officer.FollowAsync("ol.work button[value=Concern]");
        Assert.Equal("/desk/enter", new Uri(officer.Page.Url).AbsolutePath);
        Assert.Equal(asked, await officer.Page.InputValueAsync("[name='Form.Words']"));
        await officer.VisitAsync(plan);
        Assert.Equal(1, await officer.Page.Locator("ol.work button[value=Open]").CountAsync());
        await officer.VisitAsync(plan + "/print");
    }
}
