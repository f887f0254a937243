using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.BrowserTests.Messages;

/// <summary>Somebody subscribes, an officer writes in three languages, the mayor agrees, the letter arrives in the reader's language and is stopped by its own link.</summary>
public sealed class SubscribedTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("ar", false, 360)]
    [InlineData("en", true, 1280)]
    public async Task Reader_Subscribes_IsWrittenTo_AndStops(string language, bool javaScript, int width)
    {
        var email = $"reader-{Guid.NewGuid():N}@home.example";
        await using var reader = await browser.OpenAsync(width, javaScript, language: language);
        await reader.VisitAsync($"/{language}/subscribe");
        await reader.Page.FillAsync("input[name=Email]", email);
        await reader.Page.Locator("input[name=Topics]").Nth(2).CheckAsync();
        await reader.Page.SelectOptionAsync("select[name=FirstLanguage]", language);
        await reader.PressAsync("main form button[type=submit]");
        await reader.GoAsync(Letters.LinkIn(await browser.LetterAsync(email), "/subscribe/confirm/[0-9a-f]+"));
        await reader.PressAsync("main form button[type=submit]");

        await using var officer = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.CommunicationsOfficer, language);
        await officer.VisitAsync("/desk/messages/write");
        await Ferry.WriteAsync(officer, language);
        await officer.ShowAsync("message-check-" + language);
        var path = new Uri(officer.Page.Url).AbsolutePath;
        foreach (var form in (string[])["/forms", "/poster/" + language, ""]) await officer.VisitAsync(path + form);
        await officer.Page.CheckAsync("input[name=Knowingly]");
        await officer.PressAsync("button[formaction*='handler=Ask' i]");
        foreach (var page in (string[])["/desk/messages", "/desk/translations", "/desk/dispatches"]) await officer.VisitAsync(page);
        var expected = Ferry.HeadlineIn(language) + " " + language;
        await Ferry.AgreeAsync(browser, javaScript, language, expected);

        var letter = await browser.LetterAsync(email, l => l.Subject == expected);
        Assert.Equal(language, letter.BodyParts.First().Headers["Content-Language"]);
        await reader.VisitAsync($"/{language}/news");
        await reader.LeaveByAsync(".results a");
        Assert.Equal(expected, await reader.Page.Locator("h1").InnerTextAsync());
        await reader.LookAsync();
        await reader.VisitAsync(Letters.LinkIn(letter, "/subscribe/stop/[0-9a-f]+"));
        await reader.PressAsync("main form button[type=submit]");
        Assert.Equal(0, await reader.Page.Locator("main form button[type=submit]").CountAsync());
    }
}
