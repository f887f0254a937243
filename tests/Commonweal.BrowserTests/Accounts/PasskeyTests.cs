using Commonweal.Platform.Accounts.Demonstration;
using Microsoft.Playwright;
using Xunit;

namespace Commonweal.BrowserTests.Accounts;

/// <summary>Passkeys with Chromium's virtual authenticator, from adding one to coming in with it.</summary>
public sealed class PasskeyTests(BrowserFixture browser)
{
    [Fact]
    public async Task Passkey_IsAddedNamedAndOpensTheDeskWithoutAPassword()
    {
        await using var window = await browser.OpenAsync();
        var page = window.Page;
        await PlugInAuthenticatorAsync(page);
        await SignInByButtonAsync(window);

        await page.GotoAsync(Url("/desk/me/passkeys"));
        await page.FillAsync("#Name", "blue key");
        await page.ClickAsync("form[data-passkey=create] button");
        await window.ArriveAsync("/desk/me/recovery-codes");
        Assert.Equal(10, await page.Locator("ol.codes li").CountAsync());
        await page.GotoAsync(Url("/desk/me/passkeys"));
        Assert.Contains("blue key", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        await page.ClickAsync("form[action='/desk/sign-out'] button");
        await window.ArriveAsync("/desk/sign-in");
        await page.ClickAsync("form[data-passkey=get] button");
        await window.ArriveAsync("/desk");

        Assert.Contains("Miriam Castell", await page.InnerTextAsync("nav.account"), StringComparison.Ordinal);
        Assert.Equal([], window.Complaints);
    }

    [Fact]
    public async Task Passkey_NobodyHas_SaysWhatToDo()
    {
        await using var window = await browser.OpenAsync();
        var page = window.Page;
        await PlugInAuthenticatorAsync(page);

        await page.GotoAsync(Url("/desk/sign-in"));
        await page.ClickAsync("form[data-passkey=get] button");

        await page.WaitForSelectorAsync("form[data-passkey=get] [role=alert]:not([hidden])");
    }

    [Fact]
    public async Task WithoutJavaScript_ThereIsNoPasskeyButtonThatDoesNothing()
    {
        await using var window = await browser.OpenAsync(javaScript: false);

        await window.Page.GotoAsync(Url("/desk/sign-in"));

        Assert.False(await window.Page.IsVisibleAsync("form[data-passkey]"));
        Assert.True(await window.Page.IsVisibleAsync("#Password"));
    }

    private static async Task PlugInAuthenticatorAsync(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true },
        });
    }

    private async Task SignInByButtonAsync(Window window)
    {
        var page = window.Page;
        await page.GotoAsync(Url("/desk/sign-in"));
        await page.ClickAsync($"button[value='{DemonstrationAccounts.Mayor}']");
        await window.ArriveAsync("/desk");
    }

    /// <summary>A passkey belongs to a name, and 127.0.0.1 is none.</summary>
    private string Url(string path) => new UriBuilder(browser.Address) { Host = "localhost", Path = path }.Uri.ToString();
}
