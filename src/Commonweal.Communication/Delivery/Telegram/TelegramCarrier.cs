using Commonweal.Communication.Delivery.Web;

namespace Commonweal.Communication.Delivery.Telegram;

/// <summary>Carries posts to the city's public channels in Telegram.</summary>
internal sealed class TelegramCarrier(IHttpClientFactory clients, TelegramSettings settings, TimeProvider clock) : ICarrier
{
    public Medium Medium => Medium.Telegram;

    public int Ways => 1;

    public IReadOnlyCollection<string> Accounts => [.. settings.Chats.Keys];

    public ICarrierWay Open() => new TelegramWay(clients.ClientFor(Medium.Telegram), settings, clock);
}
