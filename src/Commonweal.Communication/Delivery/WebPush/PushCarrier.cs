using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery.Web;

namespace Commonweal.Communication.Delivery.WebPush;

/// <summary>Carries notices to browsers.</summary>
internal sealed class PushCarrier(IHttpClientFactory clients, WebPushSettings settings, PushIdentity identity, PushServices services, ReaderWords reader, TimeProvider clock) : ICarrier
{
    public Medium Medium => Medium.Push;

    public int Ways => 2;

    public ICarrierWay Open() => new PushWay(clients.ClientFor(Medium.Push), settings, identity, services, reader, clock);
}
