namespace Commonweal.Communication.Delivery.Sms;

/// <summary>Carries text messages over the city's own line to an SMS centre (SMPP 3.4).</summary>
internal sealed class SmppCarrier(SmppLine line, SmppLineSettings settings, SmsSettings sms, ReaderWords reader) : ICarrier, IAsyncDisposable
{
    private readonly Pace pace = new(sms.PerSecond);

    public Medium Medium => Medium.Sms;

    /// <summary>One: its window holds as many messages at once as the centre takes.</summary>
    public int Ways => 1;

    public ICarrierWay Open() => new SmppWay(line, settings, reader, pace);

    public ValueTask DisposeAsync() => pace.DisposeAsync();
}
