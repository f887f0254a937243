using System.Globalization;
using Commonweal.Engagement.Communities;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.BrowserTests.Commitments;

/// <summary>A promise from both sides: written down, moved, reported as kept with what shows it, disputed and confirmed by those it was made to.</summary>
public sealed class KeptAndSaidTests(BrowserFixture browser)
{
    private const string Ramp = "A ramp at the boat house", Rampe = "Une rampe au hangar à bateaux", RampAr = "منحدر عند بيت القوارب", NotYet = "الباب ما زال مقفلًا.";

    /// <summary>A dot, as small as a picture can be.</summary>
    private static readonly byte[] Dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly DateTimeOffset Opened = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Officer_Delegate_Public_Balance()
    {
        var community = await AddCommunityAsync();
        await using var officer = await (await browser.OpenAsync()).SignInAsync(Role.LiaisonOfficer);
        await SeeTheWarningAsync(officer, community);
        var desk = await PromiseAsync(officer, community);
        await MoveAsync(officer, desk);
        await using var partner = await EnterRoomAsync(officer, community);

        await KeepAsync(officer, desk);
        await SayAsync(partner, "broken", NotYet);
        await using var anybody = await browser.OpenAsync(360, language: "fr");
        await ReadAsync(anybody, desk.Split('/')[^1]);

        await partner.GoAsync("/ar/communities/partner/commitments");
        await SayAsync(partner, "kept", "فُتح الباب اليوم.");
        await anybody.VisitAsync("/fr/commitments?state=kept");
        Assert.Contains(Rampe, await anybody.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await officer.GoAsync($"/desk/commitments/balance/{community}");
        Assert.Equal(0, await officer.Page.Locator(".ds-alert[data-color=warning]").CountAsync());
    }

    /// <summary>The city asked twice and gave nothing: the balance says so.</summary>
    private static async Task SeeTheWarningAsync(Window officer, Guid community)
    {
        foreach (var asked in (string[])["Could you translate a letter?", "Could you bring people to the town hall?"])
        {
            await officer.GoAsync("/desk/communities/log?community=" + community);
            await officer.Page.FillAsync("textarea[name=Asked]", asked);
            await officer.LeaveByAsync("form[data-contact-log] button[type=submit]");
        }
        await officer.VisitAsync($"/desk/commitments/balance/{community}");
        Assert.Equal(1, await officer.Page.Locator(".ds-alert[data-color=warning]").CountAsync());
        await officer.VisitAsync("/desk/commitments/balance");
    }

    private static async Task<string> PromiseAsync(Window officer, Guid community)
    {
        await officer.VisitAsync("/desk/commitments/new?community=" + community);
        await officer.Page.FillAsync("textarea[name='What[en]']", Ramp);
        await officer.Page.FillAsync("textarea[name='What[fr]']", Rampe);
        await officer.Page.FillAsync("textarea[name='What[ar]']", RampAr);
        await officer.Page.FillAsync("[name='Said[fr]']", "Visite au hangar");
        await officer.Page.SelectOptionAsync("select[name=Owner]", "LiaisonOfficer");
        await officer.Page.FillAsync("input[name=DueOn]", Day(20));
        await officer.FollowAsync("main form[method=post]:has([name=DueOn]) button[type=submit]");
        return new Uri(officer.Page.Url).AbsolutePath;
    }

    private static async Task MoveAsync(Window officer, string desk)
    {
        await officer.VisitAsync(desk + "/day");
        await officer.Page.FillAsync("input[name=DueOn]", Day(40));
        await officer.Page.FillAsync("textarea[name=Words]", "The stone comes later.");
        await officer.LeaveByAsync("main form[method=post]:has([name=DueOn]) button[type=submit]");
    }

    /// <summary>The delegate types a code from paper, in Arabic and without scripts, and stands before the promise.</summary>
    private async Task<Window> EnterRoomAsync(Window officer, Guid community)
    {
        await officer.GoAsync($"/desk/communities/{community}/codes");
        await officer.Page.FillAsync("input[name=Label]", "Boat house desk");
        await officer.LeaveByAsync("form.issue button[type=submit]");
        var digits = await officer.Page.Locator(".digits").InnerTextAsync();
        var partner = await browser.OpenAsync(360, javaScript: false, language: "ar");
        await partner.GoAsync("/ar/communities/partner");
        await partner.Page.FillAsync("input[name=Code]", digits);
        await partner.LeaveByAsync("main form button[type=submit]");
        await partner.FollowAsync("main a[href='/ar/communities/partner/commitments']");
        return partner;
    }

    private static async Task KeepAsync(Window officer, string desk)
    {
        await officer.VisitAsync(desk + "/say/kept");
        await officer.Page.FillAsync("textarea[name=Words]", "It is built.");
        await officer.Page.FillAsync("input[name=Link]", "https://boats.example.org/ramp");
        await officer.Page.SetInputFilesAsync("input[name=Picture]", new Microsoft.Playwright.FilePayload { Name = "ramp.png", MimeType = "image/png", Buffer = Dot });
        await officer.FollowAsync("main form[enctype] button[type=submit]");
    }

    private static async Task SayAsync(Window partner, string step, string words)
    {
        if (!partner.Page.Url.EndsWith("/commitments", StringComparison.Ordinal)) await partner.GoAsync("/ar/communities/partner/commitments");
        await partner.FollowAsync(partner.Page.Locator($".results a:has-text('{RampAr}')"));
        await partner.FollowAsync(partner.Page.Locator($"main a[href$='/say/{step}']"));
        await partner.Page.FillAsync("textarea[name=Words]", words);
        await partner.LeaveByAsync("main form[enctype] button[type=submit]");
        Assert.Contains(words, await partner.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Everybody reads the day first promised, both sides' words, and sees what shows it.</summary>
    private static async Task ReadAsync(Window anybody, string id)
    {
        await anybody.VisitAsync("/fr/commitments?state=disputed");
        await anybody.FollowAsync(anybody.Page.Locator($".results a[href='/fr/commitments/{id}']"));
        var words = await anybody.Page.Locator("main").InnerTextAsync();
        foreach (var days in (int[])[20, 40])
            Assert.True(await anybody.Page.Locator($"main time[datetime='{Day(days)}']").CountAsync() > 0 || words.Contains(Day(days), StringComparison.Ordinal), words);
        Assert.Contains("It is built.", words, StringComparison.Ordinal);
        Assert.Contains(NotYet, words, StringComparison.Ordinal);
        Assert.Equal(1, await anybody.Page.Locator("main a[href='https://boats.example.org/ramp']").CountAsync());
        var picture = await anybody.Page.Locator("main a[href*='/pictures/']").GetAttributeAsync("href");
        var shown = await anybody.Page.APIRequest.GetAsync(picture!);
        Assert.StartsWith("image/", shown.Headers["content-type"], StringComparison.Ordinal);
    }

    private async Task<Guid> AddCommunityAsync()
    {
        await browser.StartAsync();
        await using var scope = await browser.Door.ScopeAsync();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        var community = new Community { Name = MultilingualText.Empty, Kind = CommunityKind.Group, Shown = true };
        community.Call(MultilingualText.Of(("en", "Boat House Circle"), ("fr", "Le cercle du hangar"), ("ar", "حلقة بيت القوارب")), ["en", "fr", "ar"]);
        db.Add(community);
        await db.SaveChangesAsync();
        return community.Id;
    }

    private static string Day(int ahead) => Opened.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
