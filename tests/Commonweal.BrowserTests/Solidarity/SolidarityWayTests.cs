using Commonweal.Platform.Accounts;
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
        await officer.VisitAsync("/desk/solidarity");
        await officer.FollowAsync("main a[href='/desk/solidarity/edit']");
        await officer.Page.SelectOptionAsync("[name=Kind]", "Other");
        await officer.FillAsync("By", ("en", By.En), ("ar", By.Ar));
        await officer.FillAsync("What", ("en", What.En + " The suspect is a Muslim man."), ("ar", What.Ar));
        await officer.LeaveByAsync(officer.Page.Locator("#act button[type=submit]"));
        Assert.Contains("to which group a suspect belongs", await officer.Page.Locator(".ds-error-summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(What.En + " The suspect is a Muslim man.", await officer.Page.InputValueAsync("[name='What[en]']"));
        Assert.Equal(By.Ar, await officer.Page.InputValueAsync("[name='By[ar]']"));
        await officer.LookAsync(errors: 1);

        await officer.Page.FillAsync("[name='What[en]']", What.En);
        await officer.FollowAsync("#act button[type=submit]");
        foreach (var language in (string[])["en", "ar"]) await ReadAsync(language, What, shown: false);
        await officer.FollowAsync("#told button[formaction*='handler=Publish' i]");
        foreach (var language in (string[])["en", "ar"]) await ReadAsync(language, What, shown: true);
    }

    [Fact]
    public async Task Thanks_AgreedByTheLinkInTheLetter_AreRead_AndTakenBack()
    {
        var email = $"choir-{Guid.NewGuid():N}@home.example";
        await using var officer = await (await browser.OpenAsync()).SignInAsync(Role.LiaisonOfficer);
        await officer.VisitAsync("/desk/solidarity/thanks");
        await officer.FollowAsync("main a[href='/desk/solidarity/thanks/edit']");
        await officer.Page.CheckAsync("[name=Kind][value=Organisation]");
        await officer.Page.FillAsync("[name=Who]", "Weir Choir");
        await officer.FillAsync("Named", ("en", Named.En), ("ar", Named.Ar));
        await officer.FillAsync("Unnamed", ("en", Unnamed.En), ("ar", Unnamed.Ar));
        await officer.Page.SelectOptionAsync("[name=Language]", "ar");
        await officer.Page.FillAsync("[name=Email]", email);
        await officer.FollowAsync("main form button[type=submit]");
        await officer.FollowAsync("form.send button");

        var link = Letters.LinkIn(await browser.LetterAsync(email), "/thanks/[0-9a-f]{64}");
        await using var thanked = await browser.OpenAsync(width: 360, javaScript: false, language: "ar");
        await thanked.VisitAsync(link);
        await ReadAsync("ar", Named, shown: false);
        await thanked.Page.CheckAsync("[name=Answer][value=Named]");
        await thanked.FollowAsync("#answer button[type=submit]");
        foreach (var language in (string[])["en", "ar"]) await ReadAsync(language, Named, shown: true);

        await thanked.VisitAsync(link);
        await thanked.FollowAsync("#back button[type=submit]");
        Assert.EndsWith("/ar/thanks/gone", thanked.Page.Url, StringComparison.Ordinal);
        foreach (var language in (string[])["en", "ar"]) await ReadAsync(language, Named, shown: false);
        await thanked.VisitAsync(link);
        Assert.EndsWith("/ar/thanks/gone", thanked.Page.Url, StringComparison.Ordinal);
        await officer.VisitAsync("/desk/solidarity/thanks");
        Assert.DoesNotContain("Weir Choir", await officer.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>What everybody reads.</summary>
    private async Task ReadAsync(string language, (string En, string Ar) words, bool shown)
    {
        await using var resident = await browser.OpenAsync(width: 360, language: language);
        await resident.VisitAsync($"/{language}/solidarity");
        Assert.Equal(shown ? 1 : 0, await resident.Page.Locator(".results .lines", new() { HasTextString = language == "ar" ? words.Ar : words.En }).CountAsync());
    }
}
