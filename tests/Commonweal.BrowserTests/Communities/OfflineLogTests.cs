using Commonweal.Platform.Accounts;
using Microsoft.Playwright;
using Xunit;

namespace Commonweal.BrowserTests.Communities;

/// <summary>A visit written down where there is no network: kept, sent once, never lost.</summary>
public sealed class OfflineLogTests(BrowserFixture browser)
{
    private const string Log = "/desk/communities/log";
    private const string Kept = "() => caches.keys().then(async names => names.length && (await (await caches.open(names[0])).match('/desk/communities/log')) ? 1 : 0)";

    private const string KeptToken =
        """
        () => caches.match('/desk/communities/log', { cacheName: 'commonweal:contact-log' }).then(kept => kept.text())
            .then(text => new DOMParser().parseFromString(text, 'text/html').querySelector('form[data-contact-log] [name=__RequestVerificationToken]').value)
        """;

    private const string Waiting = "() => Object.keys(localStorage).filter(key => key.startsWith('commonweal:contact-log:')).length";

    [Fact]
    public async Task Contact_WhileThePageIsOpen_WaitsOnThePhone_AndIsSentOnce()
    {
        await using var officer = await (await browser.OpenAsync(width: 360)).SignInAsync(Role.LiaisonOfficer);
        var community = await OpenAsync(officer, "Two Banks");
        await officer.Page.Context.SetOfflineAsync(true);
        await WriteAsync(officer, "Written in the cellar.");
        Assert.Equal("", await officer.Page.InputValueAsync("textarea[name=Heard]"));

        await officer.Page.Context.SetOfflineAsync(false);
        await SentAsync(officer);
        await officer.GoAsync(Log);

        Assert.Equal(1, await AtTheDeskAsync(officer, community, "Written in the cellar."));
    }

    [Fact]
    public async Task Page_OpenedWithoutConnection_TakesTwoVisits_AndSendsEachOnce()
    {
        await using var officer = await (await browser.OpenAsync(width: 360)).SignInAsync(Role.LiaisonOfficer);
        var community = await OpenAsync(officer, "Two Banks");
        await UntilAsync(officer, Kept, 1);
        var token = await officer.Page.EvaluateAsync<string>(KeptToken);
        await officer.Page.Context.SetOfflineAsync(true);
        foreach (var words in (string[])["First, without a network.", "Second, without a network."])
        {
            await officer.GoAsync($"{Log}?community={community.Split('/')[^1]}");
            // Every answer of the server has a token of its own: this page is the one that was kept.
            Assert.Equal(token, await officer.Page.Locator("form[data-contact-log] [name=__RequestVerificationToken]").GetAttributeAsync("value"));
            Assert.True(await officer.Page.Locator("[data-offline]").IsVisibleAsync());
            Assert.Equal(0, await officer.OverflowAsync());
            await WriteAsync(officer, words);
        }
        await Assert.ThrowsAnyAsync<PlaywrightException>(() => officer.GoAsync("/desk"));

        await officer.Page.Context.SetOfflineAsync(false);
        await officer.GoAsync(Log);
        // Either page sends them, the one that is left or the one that is opened: only that nothing waits any more is certain.
        await UntilAsync(officer, Waiting, 0);

        Assert.Equal(1, await AtTheDeskAsync(officer, community, "First, without a network."));
        Assert.Equal(1, await AtTheDeskAsync(officer, community, "Second, without a network."));
    }

    [Fact]
    public async Task Entry_OfAnEndedSession_StaysUntilItsWriterSignsIn_AndThePageIsForgotten()
    {
        await using var officer = await (await browser.OpenAsync(width: 360)).SignInAsync(Role.LiaisonOfficer);
        var community = await OpenAsync(officer, "Two Banks");
        await UntilAsync(officer, Kept, 1);
        await officer.Page.Context.ClearCookiesAsync();
        await officer.Page.FillAsync("textarea[name=Heard]", "Written after the session ended.");
        await officer.Page.ClickAsync("form[data-contact-log] button[type=submit]");
        await officer.Page.Locator("[data-closed]").WaitForAsync();
        await officer.GoAsync("/desk/sign-in");
        await UntilAsync(officer, Kept, 0);

        await officer.SignInAsync(Role.Coordinator);
        await officer.GoAsync(Log);
        Assert.False(await officer.Page.Locator("[data-waiting]").IsVisibleAsync());
        await officer.SignInAsync(Role.LiaisonOfficer);
        await officer.GoAsync(Log);
        await SentAsync(officer);

        Assert.Equal(1, await AtTheDeskAsync(officer, community, "Written after the session ended."));
    }

    private static async Task<string> OpenAsync(Window officer, string name)
    {
        await officer.GoAsync("/desk/communities?q=" + name);
        var community = await officer.Page.Locator("main tbody a").First.GetAttributeAsync("href");
        await officer.GoAsync($"{Log}?community={community!.Split('/')[^1]}");
        return community;
    }

    private static async Task WriteAsync(Window officer, string words)
    {
        await officer.Page.FillAsync("textarea[name=Heard]", words);
        await officer.Page.ClickAsync("form[data-contact-log] button[type=submit]");
        await officer.Page.Locator("[data-kept]").WaitForAsync();
    }

    /// <summary>Long enough for a first attempt that did not get through, and the next; a failure says what the page said instead.</summary>
    private static async Task SentAsync(Window officer)
    {
        try { await officer.Page.Locator("[data-sent]").WaitForAsync(new() { Timeout = 40_000 }); }
        catch (TimeoutException) { Assert.Fail(await officer.Page.Locator("main").InnerTextAsync()); }
    }

    private static async Task<int> AtTheDeskAsync(Window officer, string community, string words)
    {
        await officer.GoAsync(community + "/log");
        return await officer.Page.Locator($".results li:has-text('{words}')").CountAsync();
    }

    private static async Task UntilAsync(Window window, string question, int answer)
    {
        for (var asked = 0; await window.Page.EvaluateAsync<int>(question) != answer; asked++)
        {
            Assert.True(asked < 800, $"{window.Page.Url} never said {answer}.");
            await Task.Delay(50);
        }
    }
}
