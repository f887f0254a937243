using System.Text.RegularExpressions;
using Commonweal.Platform.Accounts;
using MimeKit;
using Xunit;

namespace Commonweal.BrowserTests.Solidarity;

/// <summary>What stands beside those who were targeted: acts that are told, and thanks by consent.</summary>
public sealed class SolidarityWayTests(BrowserFixture browser)
{
    private static readonly (string En, string Ar)
        By = ("Allotments at the weir", "حدائق السد"), What = ("They brought apples for the whole street.", "جاؤوا بالتفاح لأهل الشارع كلهم."),
        Named = ("The Weir Choir sang every evening of that week.", "غنّت جوقة السد كل مساء من ذلك الأسبوع."), Unnamed = ("A choir sang every evening of that week.", "غنّت جوقة كل مساء من ذلك الأسبوع.");

    [Fact]
    public async Task Act_WithASuspectsGroup_WaitsUntilItIsLeftOut_AndIsToldInTwoLanguages()
    {
        await using var officer = await (await browser.OpenAsync()).SignInAsync(Role.CommunicationsOfficer);
        await SendAsync(officer, "/desk/solidarity");
        await FollowAsync(officer, "main a[href='/desk/solidarity/edit']");
        await officer.Page.SelectOptionAsync("[name=Kind]", "Other");
        await FillAsync(officer, "By", By);
        await FillAsync(officer, "What", (What.En + " The suspect is a Muslim man.", What.Ar));
        await officer.LeaveByAsync(officer.Page.Locator("#act button[type=submit]"));
        Assert.Contains("to which group a suspect belongs", await officer.Page.Locator(".ds-error-summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(What.En + " The suspect is a Muslim man.", await officer.Page.InputValueAsync("[name='What[en]']"));
        Assert.Equal(By.Ar, await officer.Page.InputValueAsync("[name='By[ar]']"));
        await LookAsync(officer, errors: 1);

        await officer.Page.FillAsync("[name='What[en]']", What.En);
        await FollowAsync(officer, "#act button[type=submit]");
        foreach (var language in (string[])["en", "ar"]) await ReadAsync(language, What, shown: false);
        await FollowAsync(officer, "#told button[formaction*='handler=Publish' i]");
        foreach (var language in (string[])["en", "ar"]) await ReadAsync(language, What, shown: true);
    }

    [Fact]
    public async Task Thanks_AgreedByTheLinkInTheLetter_AreRead_AndTakenBack()
    {
        var email = $"choir-{Guid.NewGuid():N}@home.example";
        await using var officer = await (await browser.OpenAsync()).SignInAsync(Role.LiaisonOfficer);
        await SendAsync(officer, "/desk/solidarity/thanks");
        await FollowAsync(officer, "main a[href='/desk/solidarity/thanks/edit']");
        await officer.Page.CheckAsync("[name=Kind][value=Organisation]");
        await officer.Page.FillAsync("[name=Who]", "Weir Choir");
        await FillAsync(officer, "Named", Named);
        await FillAsync(officer, "Unnamed", Unnamed);
        await officer.Page.SelectOptionAsync("[name=Language]", "ar");
        await officer.Page.FillAsync("[name=Email]", email);
        await FollowAsync(officer, "main form button[type=submit]");
        await FollowAsync(officer, "form.send button");

        var link = await LinkAsync(email);
        await using var thanked = await browser.OpenAsync(width: 360, javaScript: false, language: "ar");
        await SendAsync(thanked, link, javaScript: false);
        await ReadAsync("ar", Named, shown: false);
        await thanked.Page.CheckAsync("[name=Answer][value=Named]");
        await FollowAsync(thanked, "#answer button[type=submit]", javaScript: false);
        foreach (var language in (string[])["en", "ar"]) await ReadAsync(language, Named, shown: true);

        await SendAsync(thanked, link, javaScript: false);
        await FollowAsync(thanked, "#back button[type=submit]", javaScript: false);
        Assert.EndsWith("/ar/thanks/gone", thanked.Page.Url, StringComparison.Ordinal);
        foreach (var language in (string[])["en", "ar"]) await ReadAsync(language, Named, shown: false);
        await SendAsync(thanked, link, javaScript: false);
        Assert.EndsWith("/ar/thanks/gone", thanked.Page.Url, StringComparison.Ordinal);
        await SendAsync(officer, "/desk/solidarity/thanks");
        Assert.DoesNotContain("Weir Choir", await officer.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>What everybody reads.</summary>
    private async Task ReadAsync(string language, (string En, string Ar) words, bool shown)
    {
        await using var resident = await browser.OpenAsync(width: 360, language: language);
        await SendAsync(resident, $"/{language}/solidarity");
        Assert.Equal(shown ? 1 : 0, await resident.Page.Locator(".results .lines", new() { HasTextString = language == "ar" ? words.Ar : words.En }).CountAsync());
    }

    /// <summary>The path of the link in the letter to an address, once the program has written it to its folder.</summary>
    private async Task<string> LinkAsync(string email)
    {
        for (var look = 0; look < 300; look++)
        {
            foreach (var file in new DirectoryInfo(Path.Combine(browser.Folder, "mail")).EnumerateFiles("*.eml").OrderByDescending(f => f.Name).Take(2000))
            {
                var letter = await MimeMessage.LoadAsync(file.FullName);
                if (letter.To.Mailboxes.Single().Address != email) continue;
                return Regex.Match(letter.TextBody!, "https?://[^/]+(?<path>/ar/thanks/[0-9a-f]{64})", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["path"].Value;
            }
            await Task.Delay(100);
        }
        throw new TimeoutException("No letter was written.");
    }

    private static async Task FillAsync(Window window, string field, (string En, string Ar) words)
    {
        await window.Page.FillAsync($"[name='{field}[en]']", words.En);
        await window.Page.FillAsync($"[name='{field}[ar]']", words.Ar);
    }

    private static async Task FollowAsync(Window window, string link, bool javaScript = true)
    {
        await window.LeaveByAsync(window.Page.Locator(link).First);
        await LookAsync(window, javaScript);
    }

    private static async Task SendAsync(Window window, string path, bool javaScript = true)
    {
        Assert.Equal(200, await window.GoAsync(path));
        await LookAsync(window, javaScript);
    }

    private static async Task LookAsync(Window window, bool javaScript = true, int errors = 0)
    {
        Assert.Equal(errors, await window.Page.Locator(".ds-error-summary").CountAsync());
        Assert.True(await window.OverflowAsync() <= 0, $"{window.Page.Url} is too wide: {await window.WidestAsync()}");
        // The browser complains of every answer that refuses a form, too.
        Report.None(window.Complaints.Where(c => !c.Contains("status of 400", StringComparison.Ordinal)));
        if (javaScript) Report.None(await window.AxeAsync());
    }
}
