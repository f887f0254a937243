using Commonweal.Communication.Delivery.Web;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Communication.Delivery.Mastodon;

/// <summary>The city's accounts in the fediverse, from settings under <c>mastodon</c>.</summary>
/// <param name="Server">The server they live on.</param>
/// <param name="Tokens">The key of each language's account; the same account may speak several.</param>
/// <param name="Visibility"><c>public</c> or <c>unlisted</c>.</param>
/// <param name="Longest">Characters a post may have there.</param>
internal sealed record MastodonSettings(Uri Server, IReadOnlyDictionary<string, string> Tokens, string Visibility, int Longest)
{
    private const int Usual = 500, Least = 200;

    /// <summary>Null where the city has none.</summary>
    /// <exception cref="InvalidOperationException">A setting makes no sense; the message says which.</exception>
    public static MastodonSettings? Read(IConfiguration configuration)
    {
        var mastodon = configuration.GetSection("mastodon");
        if (mastodon["server"] is not { Length: > 0 } server) return null;
        var tokens = mastodon.GetSection("accounts").GetChildren().Where(c => c.Value is { Length: > 0 }).ToDictionary(c => c.Key, c => c.Value!, StringComparer.OrdinalIgnoreCase);
        if (tokens.Count == 0 || tokens.Values.Any(t => !t.All(c => c is > ' ' and <= '~'))) throw new InvalidOperationException("The setting mastodon:server needs the key of a language's account at least, such as mastodon:accounts:en=KEY.");
        var (visibility, longest) = (mastodon["visibility"] ?? "public", mastodon.GetValue("longest", Usual));
        if (visibility is not ("public" or "unlisted") || longest < Least) throw new InvalidOperationException("The setting mastodon:visibility may be public or unlisted; mastodon:longest is 200 at least.");
        return new(WebClients.Address("mastodon:server", server), tokens, visibility, longest);
    }
}
