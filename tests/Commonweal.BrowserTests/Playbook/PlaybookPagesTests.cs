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
        await keeper.VisitAsync("/desk/playbook?state=Draft");
        // The drafts of the invented city, in every language in the order of their names: each run takes its own.
        var name = language == "ar" ? "احتيال باسم المدينة" : which;
        await keeper.LeaveByAsync(keeper.Page.Locator($"tbody a:has-text('{name}')"));
        var path = new Uri(keeper.Page.Url).AbsolutePath;
        await keeper.LookAsync();

        await keeper.GoAsync(path + "/messages");
        await keeper.Page.FillAsync("textarea[name='Third[en]']", string.Join(' ', Enumerable.Repeat("word", 30)));
        if (javaScript)
        {
            Assert.True(await keeper.Page.Locator("tr[data-language=en] [data-over]").IsVisibleAsync());
            Assert.Equal("3", await keeper.Page.Locator("tr[data-language=en] [data-longest]").InnerTextAsync());
        }
        await keeper.Page.FillAsync("textarea[name='Third[en]']", "Ask us.");
        var counted = javaScript ? await keeper.Page.Locator("tr[data-language]").AllInnerTextsAsync() : [];
        await keeper.PressAsync("main form button[type=submit]");
        await keeper.GoAsync(path + "/messages");
        // Script and server count alike, in every language.
        if (javaScript) Assert.Equal(counted, await keeper.Page.Locator("tr[data-language]").AllInnerTextsAsync());
        await keeper.LookAsync();
        foreach (var section in (string[])["/basics", "/duty", "/guidance", "/lines/rumours", "/templates?medium=Radio"]) await keeper.VisitAsync(path + section);
        await keeper.VisitAsync(path + "/release");
        await keeper.Page.FillAsync("textarea[name=Changes]", "First version, " + language);
        await keeper.PressAsync("main form button[type=submit]");
        var request = await keeper.Page.Locator("a[href^='/desk/approvals/']").First.GetAttributeAsync("href");

        await using var mayor = await (await browser.OpenAsync(1280, javaScript, language: language)).SignInAsync(Role.Mayor, language);
        await mayor.GoAsync(request!);
        await mayor.LeaveByAsync("form[action$='handler=agree'] button");
        await ReleasedAsync(keeper, path);

        foreach (var page in (string[])["", "/book", "/card", "/pack", "/terms", "/editions", "/standing", "/danger"]) await keeper.VisitAsync("/desk/playbook" + page);
    }

    [Fact]
    public async Task Messenger_ReadsCorrectsAndLeaves()
    {
        await using var keeper = await (await browser.OpenAsync(1280, javaScript: true, language: "fr")).SignInAsync(Role.CommunicationsOfficer, "fr");
        await keeper.VisitAsync("/desk/playbook/messengers");
        await keeper.FollowAsync(keeper.Page.Locator("tbody a:has-text('Brother Tom')"));
        await keeper.LeaveByAsync(keeper.Page.Locator("form.contact button"));
        var link = await keeper.Page.Locator("bdi:has-text('/messengers/')").InnerTextAsync();
        await keeper.VisitAsync("/desk/playbook/messengers/edit");

        await using var person = await browser.OpenAsync(360, javaScript: true, language: "ar");
        await person.VisitAsync("/ar" + new Uri(link).AbsolutePath[3..]);
        await person.FollowAsync(person.Page.Locator("form.leave button"));
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
}
