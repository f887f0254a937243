using Commonweal.Communication.Delivery.Web;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Communication.Delivery.Telegram;

/// <summary>The city's bot and its public channels, from settings under <c>telegram</c>.</summary>
/// <param name="Api">The Bot API.</param>
/// <param name="Token">The bot's key.</param>
/// <param name="Chats">The channel of each language, such as <c>@rivermeet_ar</c>.</param>
internal sealed record TelegramSettings(Uri Api, string Token, IReadOnlyDictionary<string, string> Chats)
{
    /// <summary>Null where the city has no bot.</summary>
    /// <exception cref="InvalidOperationException">A setting makes no sense; the message says which.</exception>
    public static TelegramSettings? Read(IConfiguration configuration)
    {
        var telegram = configuration.GetSection("telegram");
        if (telegram["token"] is not { Length: > 0 } token) return null;
        var chats = telegram.GetSection("channels").GetChildren().Where(c => c.Value is { Length: > 0 }).ToDictionary(c => c.Key, c => c.Value!, StringComparer.OrdinalIgnoreCase);
        if (!token.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '-' or '_')) throw new InvalidOperationException("The setting telegram:token is the bot's key, such as 123456:ABC-def.");
        if (chats.Count == 0) throw new InvalidOperationException("The setting telegram:token needs a channel for a language at least, such as telegram:channels:en=@rivermeet.");
        return new(WebClients.Address("telegram:api", telegram["api"] ?? "https://api.telegram.org"), token, chats);
    }
}
