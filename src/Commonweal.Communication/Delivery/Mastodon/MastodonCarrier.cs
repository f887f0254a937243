using Commonweal.Communication.Delivery.Web;

namespace Commonweal.Communication.Delivery.Mastodon;

/// <summary>Carries posts to the city's accounts in the fediverse.</summary>
internal sealed class MastodonCarrier(IHttpClientFactory clients, MastodonSettings settings, TimeProvider clock) : ICarrier
{
    public Medium Medium => Medium.Mastodon;

    public int Ways => 1;

    public IReadOnlyCollection<string> Accounts => [.. settings.Tokens.Keys];

    public ICarrierWay Open() => new MastodonWay(clients.ClientFor(Medium.Mastodon), settings, clock);
}
