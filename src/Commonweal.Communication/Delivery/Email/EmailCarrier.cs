using Commonweal.Platform.Mail;

namespace Commonweal.Communication.Delivery.Email;

/// <summary>Carries parcels by e-mail, over several connections to the city's relay.</summary>
internal sealed class EmailCarrier(MailWays ways, MailLetter letter, MailPace pace, ReturnAddresses returns, ReaderWords reader, MailingSettings settings) : ICarrier
{
    public Medium Medium => Medium.Email;

    public int Ways => settings.Ways;

    public ICarrierWay Open() => new EmailWay(ways.Open(), letter, pace, returns, reader);
}
