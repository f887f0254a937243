using Commonweal.Communication.Delivery.Web;
using Microsoft.Extensions.Logging;

namespace Commonweal.Communication.Delivery.WhatsApp;

/// <summary>Carries messages to numbers in WhatsApp.</summary>
internal sealed class WhatsAppCarrier(IHttpClientFactory clients, WhatsAppSettings settings, ReaderWords reader, TimeProvider clock, ILogger<WhatsAppCarrier> log) : ICarrier, IAsyncDisposable
{
    private readonly Pace pace = new(settings.PerSecond);
    private readonly TemplateRests rests = new(clock);

    public Medium Medium => Medium.WhatsApp;

    public int Ways => 2;

    public IReadOnlyCollection<string> Languages => [.. settings.News.Keys];

    public ICarrierWay Open() => new WhatsAppWay(clients.ClientFor(Medium.WhatsApp), settings, reader, rests, pace, clock, log);

    public ValueTask DisposeAsync() => pace.DisposeAsync();
}
