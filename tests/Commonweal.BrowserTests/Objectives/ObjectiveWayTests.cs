using System.Globalization;
using Commonweal.Platform.Accounts;
using Microsoft.Playwright;
using Xunit;

namespace Commonweal.BrowserTests.Objectives;

/// <summary>What all groups agree on in a closed consultation is proposed as an objective, given an owner, adopted by the council, and read by everybody from the results.</summary>
public sealed class ObjectiveWayTests(BrowserFixture browser)
{
    private const string Consultation = "evenings-on-the-quays";

    private static readonly (string Language, string Sign, string Reason)[] Said =
    [
        ("en", "Nobody waits for a lamp longer than a week", "It costs little, and every group asked for it."),
        ("fr", "Personne n’attend une lampe plus d’une semaine", "Cela coûte peu, et tous les groupes le demandaient."),
        ("ar", "لا ينتظر أحد مصباحًا أكثر من أسبوع", "كلفته قليلة، وقد طلبته كل المجموعات."),
    ];

    [Fact]
    public async Task AgreedStatement_BecomesAnObjective_AndIsReadFromTheResults()
    {
        await using var coordinator = await (await browser.OpenAsync()).SignInAsync(Role.Coordinator);
        var objective = await ProposeAsync(coordinator);
        await DescribeAsync(coordinator);
        await AdoptAsync(coordinator);
        Assert.Contains("Adopted by the council", await coordinator.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await ReadAsync(objective, "fr", javaScript: true, "Adopté comme objectif", "Adopté par le conseil");
        await ReadAsync(objective, "ar", javaScript: false, "اعتُمد هدفًا", "اعتمده المجلس");
    }

    /// <summary>Presses the button beside the first agreed statement that is no objective yet; gives the key of the new one.</summary>
    private static async Task<string> ProposeAsync(Window coordinator)
    {
        await coordinator.VisitAsync("/desk/consultations");
        await coordinator.FollowAsync(coordinator.Page.Locator("main td a", new() { HasTextString = "Evenings on the quays" }));
        var agreed = coordinator.Page.Locator("ul.results > li:has(form[action*='handler=Objective' i])").First;
        var words = await agreed.Locator("p").First.InnerTextAsync();
        await coordinator.FollowAsync(agreed.Locator("form[action*='handler=Objective' i] button"));
        Assert.Equal(words, await coordinator.Page.Locator("h1").InnerTextAsync());
        var path = new Uri(coordinator.Page.Url).AbsolutePath;
        Assert.StartsWith("/desk/objectives/", path, StringComparison.Ordinal);
        return path.Split('/')[^1];
    }

    private static async Task DescribeAsync(Window coordinator)
    {
        await coordinator.FollowAsync(coordinator.Page.Locator("main a[href^='/desk/objectives/edit/']"));
        foreach (var (language, sign, _) in Said) await coordinator.Page.FillAsync($"[name='Indicators[{language}]']", sign);
        await coordinator.Page.SelectOptionAsync("[name=Owner]", nameof(Role.LiaisonOfficer));
        await coordinator.Page.FillAsync("[name=ReviewOn]", TimeProvider.System.GetUtcNow().AddDays(200).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await coordinator.FollowAsync(coordinator.Page.Locator("main form button[type=submit]"));
    }

    private static async Task AdoptAsync(Window coordinator)
    {
        await coordinator.FollowAsync(coordinator.Page.Locator("main a[href$='/decide']"));
        await coordinator.Page.CheckAsync("[name=Decision][value=Adopted]");
        await coordinator.Page.CheckAsync("[name=By][value=Council]");
        foreach (var (language, _, reason) in Said) await coordinator.Page.FillAsync($"[name='Reason[{language}]']", reason);
        await coordinator.FollowAsync(coordinator.Page.Locator("main form button[type=submit]"));
    }

    /// <summary>A resident goes from the results to what a statement became, once the city has made a note of it there.</summary>
    private async Task ReadAsync(string objective, string language, bool javaScript, string became, string decided)
    {
        await using var resident = await browser.OpenAsync(width: 360, javaScript: javaScript, language: language);
        var fate = resident.Page.Locator($".fate:has(a[href='/{language}/objectives/{objective}'])", new() { HasTextString = became });
        for (var looked = 0; looked == 0 || await fate.CountAsync() == 0; looked++)
        {
            Assert.True(looked < 100, "The results do not show what became of the statement.");
            await resident.GoAsync($"/{language}/consultations/{Consultation}");
        }
        await resident.LookAsync();
        await resident.FollowAsync(fate.Locator("a"));
        var page = await resident.Page.Locator("main").InnerTextAsync();
        var (_, sign, reason) = Said.Single(s => s.Language == language);
        foreach (var told in (string[])[decided, sign, reason]) Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Equal(1, await resident.Page.Locator($"main a[href='/{language}/consultations/{Consultation}']").CountAsync());
        await resident.ShowAsync("objective-" + language);
        await resident.VisitAsync($"/{language}/objectives?state=adopted");
        Assert.Equal(1, await resident.Page.Locator($".results a[href='/{language}/objectives/{objective}']").CountAsync());
    }
}
