using Commonweal.Platform.Accounts;

namespace Commonweal.BrowserTests.Messages;

/// <summary>A message in three languages, written by an officer and agreed to by the mayor.</summary>
internal static class Ferry
{
    private static readonly (string Language, string Headline, string Text)[] Said =
    [
        ("en", "The ferry runs at night", "From Friday on the ferry runs until midnight."), ("fr", "Le bac circule la nuit", "Dès vendredi, le bac circule jusqu’à minuit."), ("ar", "العبّارة تعمل ليلًا", "ابتداءً من الجمعة تعمل العبّارة حتى منتصف الليل."),
    ];

    internal static string HeadlineIn(string language) => Said.Single(s => s.Language == language).Headline;

    /// <summary>The headlines that a reader of one language must not be sent.</summary>
    internal static IEnumerable<string> HeadlinesBut(string language) => Said.Where(s => s.Language != language).Select(s => s.Headline);

    /// <summary>Fills in the message, told from others by the mark behind its headline, for those who chose the third topic, and goes on to its check.</summary>
    internal static async Task WriteAsync(Window officer, string mark)
    {
        foreach (var (language, headline, text) in Said)
        {
            await officer.FillAsync("Headline", (language, headline + " " + mark));
            await officer.FillAsync("Text", (language, text));
        }
        await officer.Page.Locator("input[name=Topics]").Nth(2).CheckAsync();
        await officer.PressAsync("main form button[type=submit]");
    }

    /// <summary>The mayor agrees that it goes out.</summary>
    internal static async Task AgreeAsync(BrowserFixture browser, bool javaScript, string language, string headline)
    {
        await using var mayor = await (await browser.OpenAsync(1280, javaScript, language: language)).SignInAsync(Role.Mayor, language);
        await mayor.GoAsync("/desk/approvals");
        await mayor.LeaveByAsync($"main ol.work li:has-text('{headline}') a");
        await mayor.LeaveByAsync("form[action$='handler=agree'] button");
    }
}
