using Commonweal.Platform.Accounts;
using Commonweal.Testing;
using Xunit;

namespace Commonweal.BrowserTests.Loop;

/// <summary>
/// The one whole job as people do it, with a real browser: a resident tells the city something, an officer answers, the
/// resident reads and judges the answer, everybody reads what changed, and the mayor sees it on the map of a real city.
/// </summary>
public sealed class WholeLoopTests(NewYork city) : IClassFixture<NewYork>
{
    private static readonly Dictionary<string, (string Words, string Answer, string YouSaid, string WeDid)> Texts = new(StringComparer.Ordinal)
    {
        ["en"] = ("The lamp at the old bridge has been dark since Monday.", "The lamp was replaced this morning.", "A lamp was dark.", "It shines again."),
        ["fr"] = ("Le lampadaire du vieux pont est éteint depuis lundi.", "Le lampadaire a été remplacé ce matin.", "Un lampadaire était éteint.", "Il éclaire de nouveau."),
        ["ar"] = ("المصباح عند الجسر القديم مطفأ منذ يوم الاثنين.", "استُبدل المصباح هذا الصباح.", "كان مصباح مطفأ.", "عاد يضيء."),
    };

    [Theory]
    [InlineData("en", true, 360)]
    [InlineData("en", false, 1280)]
    [InlineData("fr", true, 1280)]
    [InlineData("fr", false, 360)]
    [InlineData("ar", true, 360)]
    [InlineData("ar", false, 1280)]
    public async Task Resident_Officer_Answer_PublicPage_Mayor(string language, bool javaScript, int width)
    {
        var (words, answer, youSaid, weDid) = Texts[language];
        words += $" {language} {javaScript}";
        await using var resident = await city.OpenAsync(width, javaScript, language: language);
        var receipt = await TellAsync(resident, language, words);

        await using var officer = await (await city.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.Coordinator, language);
        await OpenConcernAsync(officer, words);
        var concern = officer.Page.Url;
        await officer.FollowAsync(officer.Page.Locator("a[data-key=a]"));
        await officer.Page.FillAsync("main textarea[name=Words]", answer);
        await officer.PressAsync("main form:has(textarea[name=Words]) button[type=submit]");
        Assert.Contains(answer, await officer.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await resident.GoAsync($"/{language}/receipt");
        await resident.Page.FillAsync("input[name=Receipt]", receipt);
        await resident.PressAsync("main form button[type=submit]");
        Assert.Contains(answer, await resident.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await resident.PressAsync("button[value=yes]");

        await officer.GoAsync(new Uri(concern).AbsolutePath + "/release");
        await officer.Page.FillAsync($"textarea[name='YouSaid[{language}]']", youSaid);
        await officer.Page.FillAsync($"textarea[name='WeDid[{language}]']", weDid);
        foreach (var box in (string[])["NoNames", "NoPlaces", "Recognisable"]) await officer.Page.CheckAsync($"input[type=checkbox][name={box}]");
        await officer.PressAsync("main form:has([name=NoNames]) button[type=submit]");

        await using var anybody = await city.OpenAsync(width, javaScript, language: language);
        await anybody.VisitAsync($"/{language}/you-said-we-did");
        Assert.Contains(weDid, await anybody.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await using var mayor = await (await city.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.Mayor, language);
        await SeeOverviewAsync(mayor);
        await anybody.VisitAsync($"/{language}/figures");
    }

    /// <summary>Goes through the questions, one a page, to the receipt.</summary>
    private static async Task<string> TellAsync(Window resident, string language, string words)
    {
        await resident.VisitAsync($"/{language}/tell");
        await resident.Page.CheckAsync("main input[type=radio] >> nth=0");
        await resident.PressAsync("main form button[type=submit]");
        await resident.Page.FillAsync("textarea[name=Words]", words);
        await resident.PressAsync("main form button[type=submit]");
        // Where: a district of the list, without the map.
        await resident.Page.CheckAsync("main input[type=radio] >> nth=3");
        await resident.PressAsync("main form button[type=submit]");
        if (resident.Page.Url.EndsWith("/pictures", StringComparison.Ordinal)) await resident.PressAsync("main form button[type=submit]");
        await resident.Page.CheckAsync("main input[type=radio] >> nth=0");
        await resident.PressAsync("main form button[type=submit]");
        Assert.Contains(words, await resident.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await resident.PressAsync("main form button[type=submit]");
        return await resident.Page.Locator(".digits").InnerTextAsync();
    }

    private static async Task OpenConcernAsync(Window officer, string words)
    {
        await officer.VisitAsync("/desk/concerns?q=" + Uri.EscapeDataString(words));
        await officer.FollowAsync(".work a[data-open]");
        Assert.Contains(words, await officer.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task SeeOverviewAsync(Window mayor)
    {
        // What was told is counted within a second or two.
        for (var attempt = 0; attempt < 20; attempt++)
        {
            await mayor.GoAsync("/desk/overview");
            if (await mayor.Page.Locator(".figures").CountAsync() > 0) break;
            await Task.Delay(500);
        }
        await mayor.LookAsync();
        Assert.Equal(5, await mayor.Page.Locator(".figure-number").CountAsync());
        Assert.Equal(77, await mayor.Page.Locator("svg").First.Locator("path[id], path[data-code], a path").CountAsync());
        var text = await mayor.Page.Locator("main").InnerTextAsync();
        Assert.Contains("2021", text, StringComparison.Ordinal);
        Assert.Contains("Precinct 71", text, StringComparison.Ordinal);
    }
}
