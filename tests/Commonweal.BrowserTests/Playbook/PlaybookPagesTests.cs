using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.BrowserTests.Playbook;

/// <summary>A keeper changes a scenario and asks for its release, the mayor signs, everybody prints; the messenger reads what is kept.</summary>
public sealed class PlaybookPagesTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("en", true, 1280, "online")]
    [InlineData("ar", false, 360, "data leak")]
    public async Task Keeper_ChangesAndReleases_MayorSigns_BookIsPrinted(string language, bool javaScript, int width, string which)
    {
        await using var keeper = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.CommunicationsOfficer, language);
        await keeper.GoAsync("/desk/playbook?state=Draft");
        await LookAsync(keeper, javaScript);
        // The drafts of the invented city, in every language in the order of their names: each run takes its own.
        var name = language == "ar" ? "احتيال باسم المدينة" : which;
        await keeper.LeaveByAsync(keeper.Page.Locator($"tbody a:has-text('{name}')"));
        var path = new Uri(keeper.Page.Url).AbsolutePath;
        await LookAsync(keeper, javaScript);

        await keeper.GoAsync(path + "/messages");
        await keeper.Page.FillAsync("textarea[name='Third[en]']", string.Join(' ', Enumerable.Repeat("word", 30)));
        if (javaScript)
        {
            Assert.True(await keeper.Page.Locator("tr[data-language=en] [data-over]").IsVisibleAsync());
            Assert.Equal("3", await keeper.Page.Locator("tr[data-language=en] [data-longest]").InnerTextAsync());
        }
        await keeper.Page.FillAsync("textarea[name='Third[en]']", "Ask us.");
        var counted = javaScript ? await keeper.Page.Locator("tr[data-language]").AllInnerTextsAsync() : [];
        await SendAsync(keeper, javaScript);
        await keeper.GoAsync(path + "/messages");
        // Script and server count alike, in every language.
        if (javaScript) Assert.Equal(counted, await keeper.Page.Locator("tr[data-language]").AllInnerTextsAsync());
        await LookAsync(keeper, javaScript);
        foreach (var section in (string[])["/basics", "/duty", "/guidance", "/lines/rumours", "/templates?medium=Radio"])
        {
            await keeper.GoAsync(path + section);
            await LookAsync(keeper, javaScript);
        }
        await keeper.GoAsync(path + "/release");
        await LookAsync(keeper, javaScript);
        await keeper.Page.FillAsync("textarea[name=Changes]", "First version, " + language);
        await SendAsync(keeper, javaScript);
        var request = await keeper.Page.Locator("a[href^='/desk/approvals/']").First.GetAttributeAsync("href");

        await using var mayor = await (await browser.OpenAsync(1280, javaScript, language: language)).SignInAsync(Role.Mayor, language);
        await mayor.GoAsync(request!);
        await mayor.LeaveByAsync(mayor.Page.Locator("form[action$='handler=agree'] button").First);
        await ReleasedAsync(keeper, path);

        foreach (var page in (string[])["", "/book", "/card", "/pack", "/terms", "/editions", "/standing", "/danger"])
        {
            await keeper.GoAsync("/desk/playbook" + page);
            await LookAsync(keeper, javaScript);
        }
    }

    [Fact]
    public async Task Messenger_ReadsCorrectsAndLeaves()
    {
        await using var keeper = await (await browser.OpenAsync(1280, javaScript: true, language: "fr")).SignInAsync(Role.CommunicationsOfficer, "fr");
        await keeper.GoAsync("/desk/playbook/messengers");
        await LookAsync(keeper, javaScript: true);
        await keeper.LeaveByAsync(keeper.Page.Locator("tbody a:has-text('Brother Tom')"));
        await LookAsync(keeper, javaScript: true);
        await keeper.LeaveByAsync(keeper.Page.Locator("form.contact button"));
        var link = await keeper.Page.Locator("bdi:has-text('/messengers/')").InnerTextAsync();
        await keeper.GoAsync("/desk/playbook/messengers/edit");
        await LookAsync(keeper, javaScript: true);

        await using var person = await browser.OpenAsync(360, javaScript: true, language: "ar");
        await person.GoAsync("/ar" + new Uri(link).AbsolutePath[3..]);
        await LookAsync(person, javaScript: true);
        await person.LeaveByAsync(person.Page.Locator("form.leave button"));
        await LookAsync(person, javaScript: true);
        Assert.Equal(404, await person.GoAsync("/ar" + new Uri(link).AbsolutePath[3..]));
    }

    /// <summary>The signature arrives as an event: a moment later the version holds.</summary>
    private static async Task ReleasedAsync(Window window, string path)
    {
        for (var look = 0; look < 50; look++)
        {
            await window.GoAsync(path);
            if (await window.Page.Locator(".timeline [data-state=now]").CountAsync() > 0) return;
        }
        Assert.Fail("The signed version does not hold.");
    }

    private static async Task SendAsync(Window window, bool javaScript)
    {
        await window.LeaveByAsync(window.Page.Locator("main form button[type=submit]").Last);
        await LookAsync(window, javaScript);
    }

    private static async Task LookAsync(Window window, bool javaScript)
    {
        Assert.Equal(0, await window.Page.Locator(".ds-error-summary").CountAsync());
        Assert.True(await window.OverflowAsync() <= 0, window.Page.Url + " " + await window.WidestAsync());
        Report.None(window.Complaints);
        if (javaScript) Report.None(await window.AxeAsync());
    }
}
