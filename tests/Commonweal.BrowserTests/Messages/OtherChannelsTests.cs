using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Commonweal.Platform.Accounts;
using Commonweal.Testing;
using Xunit;

namespace Commonweal.BrowserTests.Messages;

/// <summary>By a number: the code that the gateway received, a message in three languages of which it receives the reader's, and STOP.</summary>
public sealed class OtherChannelsTests(ChannelsCity city) : IClassFixture<ChannelsCity>
{
    private static readonly (string Language, string Headline, string Text)[] Said =
    [
        ("en", "The ferry runs at night", "From Friday on the ferry runs until midnight."), ("fr", "Le bac circule la nuit", "Dès vendredi, le bac circule jusqu’à minuit."), ("ar", "العبّارة تعمل ليلًا", "ابتداءً من الجمعة تعمل العبّارة حتى منتصف الليل."),
    ];

    [Theory]
    [InlineData("Sms", "+33612345671", "ar", false, 360)]
    [InlineData("Sms", "+33612345672", "en", true, 1280)]
    [InlineData("WhatsApp", "+33612345673", "ar", true, 360)]
    public async Task Reader_ProvesANumber_IsWrittenToInTheirLanguage_AndStopsByAnAnswer(string kind, string number, string language, bool javaScript, int width)
    {
        await using var reader = await city.OpenAsync(width, javaScript, language: language);
        await reader.GoAsync($"/{language}/subscribe?by={kind}");
        await LookAsync(reader, javaScript);
        await reader.Page.FillAsync("input[name=Phone]", number);
        await reader.Page.Locator("input[name=Topics]").Nth(2).CheckAsync();
        await reader.Page.SelectOptionAsync("select[name=FirstLanguage]", language);
        await SendAsync(reader, "main form button[type=submit]", javaScript);
        await reader.Page.FillAsync("input[name=Code]", Regex.Match(await ReceivedAsync(number, t => Regex.IsMatch(t, @"\b\d{6}\b", RegexOptions.None, TimeSpan.FromSeconds(1))), @"\b\d{6}\b", RegexOptions.None, TimeSpan.FromSeconds(1)).Value);
        await SendAsync(reader, "main form button[type=submit]", javaScript);
        var mine = new Uri(reader.Page.Url).AbsolutePath;
        var shown = $"{number[..3]}…{number[^2..]}";
        Assert.Contains(shown, await reader.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await using var officer = await (await city.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.CommunicationsOfficer, language);
        await officer.GoAsync("/desk/messages/write");
        await officer.Page.Locator($"input[name=Outlets][value={kind}]").CheckAsync();
        await LookAsync(officer, javaScript);
        foreach (var (of, headline, text) in Said)
        {
            await officer.Page.FillAsync($"[name='Headline[{of}]']", headline + " " + number);
            await officer.Page.FillAsync($"[name='Text[{of}]']", text);
        }
        await officer.Page.Locator("input[name=Topics]").Nth(2).CheckAsync();
        await SendAsync(officer, "main form button[type=submit]", javaScript);
        await officer.ShowAsync($"message-check-{kind}-{language}");
        await officer.Page.CheckAsync("input[name=Knowingly]");
        await SendAsync(officer, "button[formaction*='handler=Ask' i]", javaScript);
        var expected = Said.Single(s => s.Language == language).Headline + " " + number;
        await AgreeAsync(javaScript, language, expected);

        var received = await ReceivedAsync(number, t => t.Contains(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(Said, s => s.Language != language && received.Contains(s.Headline, StringComparison.Ordinal));
        await officer.GoAsync("/desk/dispatches");
        await LookAsync(officer, javaScript);

        await AnswerStopAsync(kind, number);
        await reader.GoAsync(mine);
        await LookAsync(reader, javaScript);
        Assert.DoesNotContain(shown, await reader.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notices_AreOfferedByAButton_AndWithoutScriptsItIsSaidWhatElseThereIs()
    {
        await using var reader = await city.OpenAsync(360);
        await reader.GoAsync("/en/subscribe?by=Push");
        await LookAsync(reader, javaScript: true);
        Assert.Equal("Allow notices", (await reader.Page.Locator("main form button[type=submit]").InnerTextAsync()).Trim());
        Assert.True((await reader.Page.Locator("main form[data-push-key]").GetAttributeAsync("data-push-key"))!.Length > 80, "The browser is told the city's public key.");

        await using var plain = await city.OpenAsync(360, javaScript: false);
        await plain.GoAsync("/en/subscribe?by=Push");
        await LookAsync(plain, javaScript: false);
        Assert.True(await plain.Page.Locator("[data-push-without]").IsVisibleAsync());
    }

    private async Task AgreeAsync(bool javaScript, string language, string headline)
    {
        await using var mayor = await (await city.OpenAsync(1280, javaScript, language: language)).SignInAsync(Role.Mayor, language);
        await mayor.GoAsync("/desk/approvals");
        await mayor.LeaveByAsync(mayor.Page.Locator($"main ol.work li:has-text('{headline}') a").First);
        await mayor.LeaveByAsync(mayor.Page.Locator("form[action$='handler=agree'] button").First);
    }

    private async Task AnswerStopAsync(string kind, string number)
    {
        using var client = new HttpClient { BaseAddress = city.Address };
        using var request = kind == "WhatsApp"
            ? OpenChannels.WhatsAppNews(messages: JsonSerializer.Serialize(new[] { new { from = number.TrimStart('+'), type = "text", text = new { body = "STOP" } } }))
            : new HttpRequestMessage(HttpMethod.Post, new Uri($"/delivery/sms/{OpenChannels.Secret}/answer", UriKind.Relative)) { Content = new FormUrlEncodedContent([new("from", number), new("text", "Stop")]) };
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>The text to a number, once the gateway has it.</summary>
    private async Task<string> ReceivedAsync(string number, Func<string, bool> which)
    {
        for (var look = 0; look < 600; look++)
        {
            if (city.Gateway.Asked.Select(TextTo).LastOrDefault(t => t.Number == number && which(t.Text)) is { Text: { } text }) return text;
            await Task.Delay(100);
        }
        throw new TimeoutException("No such text came to the gateway.");
    }

    private static (string? Number, string Text) TextTo(Asked asked)
    {
        if (asked.Path != "/sms" && !asked.Path.EndsWith("/messages", StringComparison.Ordinal)) return (null, "");
        var said = JsonDocument.Parse(asked.Bytes).RootElement;
        var text = said.TryGetProperty("template", out var template) ? template.GetProperty("components")[0].GetProperty("parameters")[0].GetProperty("text") : said.GetProperty("text");
        return (said.GetProperty("to").GetString(), text.GetString()!);
    }

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
