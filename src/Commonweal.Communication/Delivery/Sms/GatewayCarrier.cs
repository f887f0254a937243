using Commonweal.Communication.Delivery.Web;

namespace Commonweal.Communication.Delivery.Sms;

/// <summary>Carries text messages over an HTTP gateway of the city's choice.</summary>
internal sealed class GatewayCarrier(IHttpClientFactory clients, GatewaySettings gateway, SmsSettings settings, ReaderWords reader, TimeProvider clock) : ICarrier, IAsyncDisposable
{
    private readonly Pace pace = new(settings.PerSecond);

    public Medium Medium => Medium.Sms;

    public int Ways => settings.Ways;

    public ICarrierWay Open() => new GatewayWay(clients.ClientFor(Medium.Sms), gateway, settings, reader, pace, clock);

    public ValueTask DisposeAsync() => pace.DisposeAsync();
}
