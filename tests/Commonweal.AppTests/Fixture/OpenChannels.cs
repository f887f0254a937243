namespace Commonweal.AppTests;

/// <summary>Settings of a city that has set up every channel, all at one server of this machine.</summary>
internal static class OpenChannels
{
    internal const string Secret = "a-secret-of-the-gateway";

    internal static Dictionary<string, string> At(string address) => new()
    {
        ["sms:sender"] = "Testport", ["sms:price"] = "0.05", ["sms:http:url"] = address + "/sms", ["sms:http:secrets:key"] = "k\"1",
        ["sms:http:body"] = """{"to":"{number}","from":"{sender}","text":"{text}","ref":"{id}","key":"{secret:key}"}""",
        ["sms:http:success:at"] = "status", ["sms:http:success:is"] = "queued sent", ["sms:http:busy:is"] = "throttled", ["sms:http:id"] = "messages.0.id",
        ["sms:http:incoming:secret"] = Secret, ["sms:http:timeout"] = "2", ["sms:nobody"] = "unknown-subscriber 001",
        ["web-push:contact"] = "mailto:city@example.org", ["web-push:through"] = address, ["telegram:api"] = address, ["telegram:token"] = "1:x", ["telegram:channels:en"] = "@city", ["telegram:channels:ar"] = "@city_ar", ["telegram:timeout"] = "5",
        ["mastodon:server"] = address, ["mastodon:accounts:en"] = "t1", ["mastodon:accounts:ar"] = "t2",
    };

    /// <summary>The same as words on a command line.</summary>
    internal static string[] WordsAt(string address) => [.. At(address).Select(s => $"--{s.Key}={s.Value}")];
}
