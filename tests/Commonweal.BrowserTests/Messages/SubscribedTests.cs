using System.Text.RegularExpressions;
using Commonweal.Platform.Accounts;
using MimeKit;
using Xunit;

namespace Commonweal.BrowserTests.Messages;

/// <summary>Somebody subscribes, an officer writes in three languages, the mayor agrees, the letter arrives in the reader's language and is stopped by its own link.</summary>
public sealed class SubscribedTests(BrowserFixture browser)
{
    private static readonly (string Language, string Headline, string Text)[] Said =
    [
        ("en", "The ferry runs at night", "From Friday on the ferry runs until midnight."), ("fr", "Le bac circule la nuit", "Dès vendredi, le bac circule jusqu’à minuit."), ("ar", "العبّارة تعمل ليلًا", "ابتداءً من الجمعة تعمل العبّارة حتى منتصف الليل."),
    ];

    [Theory]
    [InlineData("ar", false, 360)]
    [InlineData("en", true, 1280)]
    public async Task Reader_Subscribes_IsWrittenTo_AndStops(string language, bool javaScript, int width)
    {
        var email = $"reader-{Guid.NewGuid():N}@home.example";
        await using var reader = await browser.OpenAsync(width, javaScript, language: language);
        await reader.GoAsync($"/{language}/subscribe");
        await LookAsync(reader, javaScript);
        await reader.Page.FillAsync("input[name=Email]", email);
        await reader.Page.Locator("input[name=Topics]").Nth(2).CheckAsync();
        await reader.Page.SelectOptionAsync("select[name=FirstLanguage]", language);
        await SendAsync(reader, "main form button[type=submit]", javaScript);
        await reader.GoAsync(LinkIn(await LetterAsync(email, _ => true), "confirm"));
        await SendAsync(reader, "main form button[type=submit]", javaScript);

        await using var officer = await (await browser.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.CommunicationsOfficer, language);
        await officer.GoAsync("/desk/messages/write");
        await LookAsync(officer, javaScript);
        foreach (var (of, headline, text) in Said)
        {
            await officer.Page.FillAsync($"[name='Headline[{of}]']", headline + " " + language);
            await officer.Page.FillAsync($"[name='Text[{of}]']", text);
        }
        await officer.Page.Locator("input[name=Topics]").Nth(2).CheckAsync();
        await SendAsync(officer, "main form button[type=submit]", javaScript);
        await officer.ShowAsync("message-check-" + language);
        var path = new Uri(officer.Page.Url).AbsolutePath;
        foreach (var form in (string[])["/forms", "/poster/" + language, ""])
        {
            await officer.GoAsync(path + form);
            await LookAsync(officer, javaScript);
        }
        await officer.Page.CheckAsync("input[name=Knowingly]");
        await SendAsync(officer, "button[formaction*='handler=Ask' i]", javaScript);
        foreach (var page in (string[])["/desk/messages", "/desk/translations", "/desk/dispatches"])
        {
            await officer.GoAsync(page);
            await LookAsync(officer, javaScript);
        }
        var expected = Said.Single(s => s.Language == language).Headline + " " + language;
        await AgreeAsync(javaScript, language, expected);

        var letter = await LetterAsync(email, l => l.Subject == expected);
        Assert.Equal(language, letter.BodyParts.First().Headers["Content-Language"]);
        await reader.GoAsync($"/{language}/news");
        await LookAsync(reader, javaScript);
        await reader.LeaveByAsync(reader.Page.Locator(".results a").First);
        Assert.Equal(expected, await reader.Page.Locator("h1").InnerTextAsync());
        await LookAsync(reader, javaScript);
        await reader.GoAsync(LinkIn(letter, "stop"));
        await LookAsync(reader, javaScript);
        await SendAsync(reader, "main form button[type=submit]", javaScript);
        Assert.Equal(0, await reader.Page.Locator("main form button[type=submit]").CountAsync());
    }

    private async Task AgreeAsync(bool javaScript, string language, string headline)
    {
        await using var mayor = await (await browser.OpenAsync(1280, javaScript, language: language)).SignInAsync(Role.Mayor, language);
        await mayor.GoAsync("/desk/approvals");
        await mayor.LeaveByAsync(mayor.Page.Locator($"main ol.work li:has-text('{headline}') a").First);
        await mayor.LeaveByAsync(mayor.Page.Locator("form[action$='handler=agree'] button").First);
    }

    /// <summary>The letter to an address, once the program has written it to its folder.</summary>
    private async Task<MimeMessage> LetterAsync(string email, Func<MimeMessage, bool> which)
    {
        for (var look = 0; look < 600; look++)
        {
            foreach (var file in new DirectoryInfo(Path.Combine(browser.Folder, "mail")).EnumerateFiles("*.eml").OrderByDescending(f => f.Name).Take(2000))
            {
                var letter = await MimeMessage.LoadAsync(file.FullName);
                if (letter.To.Mailboxes.Single().Address == email && which(letter)) return letter;
            }
            await Task.Delay(100);
        }
        throw new TimeoutException("No such letter was written.");
    }

    private static string LinkIn(MimeMessage letter, string kind)
        => Regex.Match(letter.TextBody!, $"https?://[^/]+(?<path>/[a-z]{{2}}/subscribe/{kind}/[0-9a-f]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["path"].Value;

    private static async Task SendAsync(Window window, string button, bool javaScript)
    {
        await window.LeaveByAsync(window.Page.Locator(button).Last);
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
