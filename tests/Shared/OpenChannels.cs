using System.Security.Cryptography;
using System.Text;

namespace Commonweal.Testing;

/// <summary>Settings of a city that has set up every channel, all at one server of this machine.</summary>
internal static class OpenChannels
{
    internal const string Secret = "a-secret-of-the-gateway";
    internal const string WhatsAppNumber = "106540352242922", WhatsAppSecret = "the-secret-of-the-app", WhatsAppVerify = "the-word-that-we-agreed";

    internal static Dictionary<string, string> At(string address) => new()
    {
        ["sms:sender"] = "Testport", ["sms:price"] = "0.05", ["sms:http:url"] = address + "/sms", ["sms:http:secrets:key"] = "k\"1",
        ["sms:http:body"] = """{"to":"{number}","from":"{sender}","text":"{text}","ref":"{id}","key":"{secret:key}"}""",
        ["sms:http:success:at"] = "status", ["sms:http:success:is"] = "queued sent", ["sms:http:busy:is"] = "throttled", ["sms:http:id"] = "messages.0.id",
        ["sms:http:incoming:secret"] = Secret, ["sms:http:timeout"] = "2", ["sms:nobody"] = "unknown-subscriber 001",
        // No template in French: the check says so.
        ["whatsapp:api"] = address, ["whatsapp:version"] = "v25.0", ["whatsapp:number"] = WhatsAppNumber, ["whatsapp:token"] = "EAAx1", ["whatsapp:timeout"] = "2", ["whatsapp:price"] = "0.06",
        ["whatsapp:templates:en"] = "city_news/en_GB", ["whatsapp:templates:ar"] = "city_news", ["whatsapp:codes:en"] = "city_code/en_GB", ["whatsapp:codes:ar"] = "city_code",
        ["whatsapp:secret"] = WhatsAppSecret, ["whatsapp:verify"] = WhatsAppVerify,
        ["web-push:contact"] = "mailto:city@example.org", ["web-push:through"] = address, ["telegram:api"] = address, ["telegram:token"] = "1:x", ["telegram:channels:en"] = "@city", ["telegram:channels:ar"] = "@city_ar", ["telegram:timeout"] = "5",
        ["mastodon:server"] = address, ["mastodon:accounts:en"] = "t1", ["mastodon:accounts:ar"] = "t2",
    };

    /// <summary>The same as words on a command line.</summary>
    internal static string[] WordsAt(string address) => [.. At(address).Select(s => $"--{s.Key}={s.Value}")];

    /// <summary>News that Meta brings, with its signature.</summary>
    internal static HttpRequestMessage WhatsAppNews(string statuses = "[]", string messages = "[]", string number = WhatsAppNumber, string secret = WhatsAppSecret)
        => Signed($$$"""{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"331","phone_number_id":"{{{number}}}"},"contacts":[{"profile":{"name":"Nadia"},"wa_id":"1"}],"statuses":{{{statuses}}},"messages":{{{messages}}}}}]}]}""", secret);

    internal static HttpRequestMessage Signed(string body, string secret = WhatsAppSecret)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/delivery/whatsapp", UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Hub-Signature-256", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body))));
        return request;
    }
}
