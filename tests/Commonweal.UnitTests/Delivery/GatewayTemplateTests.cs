using System.Text.Json;
using Commonweal.Communication.Delivery.Sms;
using Microsoft.Extensions.Configuration;

namespace Commonweal.UnitTests.Delivery;

public sealed class GatewayTemplateTests
{
    private const string Evil = "\"},\"to\":\"+1\"}&to=1\r\nX-Evil: 1 <x/> {secret:key} {number} 🚀 الجسر";

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal) { ["number"] = "+33612345678", ["digits"] = "33612345678", ["text"] = Evil, ["id"] = "1-1", ["sender"] = "City" };

    [Fact]
    public async Task Write_WhateverTheTextHolds_ItStaysOneValue()
    {
        using var json = GatewayTemplate.Write(Read("application/json", """{"to":"{number}","text":"{text}"}"""), Values);
        var said = JsonDocument.Parse(await json.Content!.ReadAsStringAsync()).RootElement;
        Assert.Equal((2, Evil), (said.EnumerateObject().Count(), said.GetProperty("text").GetString()));

        using var form = GatewayTemplate.Write(Read("application/x-www-form-urlencoded", "to={number}&text={text}"), Values);
        var fields = (await form.Content!.ReadAsStringAsync()).Split('&').Select(f => f.Split('=').Select(Uri.UnescapeDataString).ToList()).ToList();
        Assert.Equal([["to", "+33612345678"], ["text", Evil]], fields);

        using var xml = GatewayTemplate.Write(Read("text/xml", "<sms to=\"{number}\">{text}</sms>"), Values);
        Assert.Equal(Evil.ReplaceLineEndings("\n"), System.Xml.Linq.XElement.Parse(await xml.Content!.ReadAsStringAsync()).Value);

        using var address = GatewayTemplate.Write(Read(null, null, "https://gateway.example/send?to={digits}&text={text}", ("X-About", "{text}")), Values);
        Assert.Equal(["to", "text"], address.RequestUri!.Query.TrimStart('?').Split('&').Select(f => f.Split('=')[0]));
        Assert.DoesNotContain('\n', Assert.Single(address.Headers.GetValues("X-About")));
        Assert.False(address.Headers.Contains("X-Evil"));
    }

    [Theory]
    [InlineData("http://gateway.example/{number}", "{text}", "https://")]
    [InlineData("https://gateway.example/", "{\"text\":\"{text}\"}", "{number}")]
    [InlineData("https://gateway.example/", "{number} {text} {secret:other}", "{secret:other}")]
    [InlineData("https://gateway.example/", "{number} {text} {nobody}", "{nobody}")]
    public void Read_WhatMakesNoRequest_SaysWhichSetting(string url, string body, string told)
        => Assert.Contains(told, Assert.Throws<InvalidOperationException>(() => Read("text/plain", body, url)).Message, StringComparison.Ordinal);

    private static GatewaySettings Read(string? contentType, string? body, string url = "https://gateway.example/", params (string Name, string Value)[] headers) => GatewaySettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
        [new("sms:http:url", url), new("sms:http:content-type", contentType), new("sms:http:body", body), new("sms:http:secrets:key", "s"), .. headers.Select(h => KeyValuePair.Create<string, string?>("sms:http:headers:" + h.Name, h.Value))]).Build())!;
}
