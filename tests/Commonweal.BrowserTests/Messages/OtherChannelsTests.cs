using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
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

    /// <summary>
    /// Headless Chromium knows no push service: the worker's own scripts run in a page, before a browser that is made up here. What they
    /// ask of the city is asked for real, and the gateway sees where the notice goes.
    /// </summary>
    [Fact]
    public async Task Notices_MoveWithTheBrowser_WhereItsPlaceOrTheCitysKeyChanged()
    {
        await using var reader = await city.OpenAsync(360);
        await reader.VisitAsync("/en/subscribe?by=Push");
        object[] places = [Place("first"), Place("second"), Place("third")];
        await reader.Page.Locator("input[name=Topics]").Nth(2).CheckAsync();
        await reader.Page.EvaluateAsync("place => { const form = document.querySelector('form[data-push-key]'); [form.elements.Endpoint.value, form.elements.Key.value, form.elements.Auth.value] = [place.endpoint, place.key, place.auth]; }", places[0]);
        await reader.PressAsync("main form button[type=submit]");

        await reader.Page.EvaluateAsync("""
            places => {
                const made = (place, key) => ({ options: { applicationServerKey: key }, toJSON: () => ({ endpoint: place.endpoint, keys: { p256dh: place.key, auth: place.auth } }), unsubscribe: async () => { window.given.push(place.endpoint); window.held = null; } });
                window.given = [];
                window.old = made(places[0]);
                window.held = made(places[1]);
                window.earlier = () => { window.held = made(places[1], new Uint8Array([4, 1]).buffer); };
                window.importScripts = () => {};
                window.registration = { pushManager: { getSubscription: async () => window.held, subscribe: async () => window.held = made(places[2]) } };
            }
            """, places);
        foreach (var script in (string[])["/js/push-place.js", "/push-worker.js"]) await reader.Page.AddScriptTagAsync(new() { Url = script });
        const string Changed = """
            async old => {
                let done;
                window.dispatchEvent(Object.assign(new Event('pushsubscriptionchange'), { oldSubscription: old ? window.old : null, waitUntil: promise => { done = promise; } }));
                await done;
                const kept = await caches.match('/push/place', { cacheName: 'commonweal:push-place' });
                return [(await kept.json()).endpoint, ...window.given];
            }
            """;
        // The push service gives another place.
        Assert.Equal([EndpointOf("second")], await reader.Page.EvaluateAsync<string[]>(Changed, true));
        Assert.Equal([EndpointOf("second")], await NoticedAtAsync("Second"));
        // The city has another key: what was asked for under the earlier one is given back, and the notices follow.
        await reader.Page.EvaluateAsync("() => window.earlier()");
        Assert.Equal([EndpointOf("third"), EndpointOf("second")], await reader.Page.EvaluateAsync<string[]>(Changed, false));
        Assert.Equal([EndpointOf("third")], await NoticedAtAsync("Third"));
        Report.None(reader.Complaints);
    }

    /// <summary>An urgent notice goes out; gives the places of this test it went to.</summary>
    private async Task<string[]> NoticedAtAsync(string headline)
    {
        await using var officer = await (await city.OpenAsync(1280, javaScript: false)).SignInAsync(Role.CommunicationsOfficer);
        var before = city.Gateway.Asked.Count;
        await officer.VisitAsync("/desk/messages/write");
        await officer.Page.CheckAsync("input[name=Outlets][value=Push]");
        await officer.Page.CheckAsync("input[name=IsUrgent]");
        await officer.Page.FillAsync("[name='Headline[en]']", headline);
        await officer.Page.FillAsync("[name='Text[en]']", "The ferry does not run today.");
        await officer.Page.Locator("input[name=Topics]").Nth(2).CheckAsync();
        await officer.PressAsync("main form button[type=submit]");
        await officer.Page.CheckAsync("input[name=Knowingly]");
        await officer.PressAsync("button[formaction*='handler=Alone' i]");
        for (var look = 0; look < 600; look++, await Task.Delay(100))
            if (city.Gateway.Asked.Skip(before).Where(a => a.Path.Contains("/moving-", StringComparison.Ordinal)).Select(a => "https:/" + a.Path).ToArray() is { Length: > 0 } went) return went;
        throw new TimeoutException("No notice came to the gateway.");
    }

    private static string EndpointOf(string name) => "https://fcm.googleapis.com/fcm/send/moving-" + name;

    /// <summary>A place as a browser tells it.</summary>
    private static object Place(string name)
    {
        using var browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var point = browser.ExportParameters(includePrivateParameters: false).Q;
        return new { endpoint = EndpointOf(name), key = Base64Url.EncodeToString((byte[])[4, .. point.X!, .. point.Y!]), auth = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)) };
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
