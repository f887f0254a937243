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
    [Theory]
    [InlineData("Sms", "+33612345671", "ar", false, 360)]
    [InlineData("Sms", "+33612345672", "en", true, 1280)]
    [InlineData("WhatsApp", "+33612345673", "ar", true, 360)]
    public async Task Reader_ProvesANumber_IsWrittenToInTheirLanguage_AndStopsByAnAnswer(string kind, string number, string language, bool javaScript, int width)
    {
        await using var reader = await city.OpenAsync(width, javaScript, language: language);
        await reader.VisitAsync($"/{language}/subscribe?by={kind}");
        await reader.Page.FillAsync("input[name=Phone]", number);
        await reader.Page.Locator("input[name=Topics]").Nth(2).CheckAsync();
        await reader.Page.SelectOptionAsync("select[name=FirstLanguage]", language);
        await reader.PressAsync("main form button[type=submit]");
        await reader.Page.FillAsync("input[name=Code]", Regex.Match(await ReceivedAsync(number, t => Regex.IsMatch(t, @"\b\d{6}\b", RegexOptions.None, TimeSpan.FromSeconds(1))), @"\b\d{6}\b", RegexOptions.None, TimeSpan.FromSeconds(1)).Value);
        await reader.PressAsync("main form button[type=submit]");
        var mine = new Uri(reader.Page.Url).AbsolutePath;
        var shown = $"{number[..3]}…{number[^2..]}";
        Assert.Contains(shown, await reader.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await using var officer = await (await city.OpenAsync(width, javaScript, language: language)).SignInAsync(Role.CommunicationsOfficer, language);
        await officer.GoAsync("/desk/messages/write");
        await officer.Page.Locator($"input[name=Outlets][value={kind}]").CheckAsync();
        await officer.LookAsync();
        await Ferry.WriteAsync(officer, number);
        await officer.ShowAsync($"message-check-{kind}-{language}");
        await officer.Page.CheckAsync("input[name=Knowingly]");
        await officer.PressAsync("button[formaction*='handler=Ask' i]");
        var expected = Ferry.HeadlineIn(language) + " " + number;
        await Ferry.AgreeAsync(city, javaScript, language, expected);

        var received = await ReceivedAsync(number, t => t.Contains(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(Ferry.HeadlinesBut(language), h => received.Contains(h, StringComparison.Ordinal));
        await officer.VisitAsync("/desk/dispatches");

        await AnswerStopAsync(kind, number);
        await reader.VisitAsync(mine);
        Assert.DoesNotContain(shown, await reader.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notices_AreOfferedByAButton_AndWithoutScriptsItIsSaidWhatElseThereIs()
    {
        await using var reader = await city.OpenAsync(360);
        await reader.VisitAsync("/en/subscribe?by=Push");
        Assert.Equal("Allow notices", (await reader.Page.Locator("main form button[type=submit]").InnerTextAsync()).Trim());
        Assert.True((await reader.Page.Locator("main form[data-push-key]").GetAttributeAsync("data-push-key"))!.Length > 80, "The browser is told the city's public key.");

        await using var plain = await city.OpenAsync(360, javaScript: false);
        await plain.VisitAsync("/en/subscribe?by=Push");
        Assert.True(await plain.Page.Locator("[data-push-without]").IsVisibleAsync());
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
}
