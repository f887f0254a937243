using System.Buffers.Binary;
using System.Globalization;
using Commonweal.Platform.Privacy;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>
/// The secret of a registration, which is in its link and nowhere in plain text, and the receipt's sixteen digits, which
/// follow from it: a form sent twice shows the same digits.
/// </summary>
internal sealed class Tickets(PersonalData personal)
{
    /// <summary>What is stored of the secret.</summary>
    public byte[] Lookup(Guid ticket) => personal.Lookup("meeting-ticket/" + ticket.ToString("N", CultureInfo.InvariantCulture));

    public byte[] Seal(Guid ticket) => personal.Seal(ticket.ToString("N", CultureInfo.InvariantCulture));

    public Guid Open(byte[] ticketSealed) => Guid.ParseExact(personal.Open(ticketSealed), "N");

    /// <summary>The digits of a secret.</summary>
    public string Digits(Guid ticket)
        => (BinaryPrimitives.ReadUInt64BigEndian(personal.Lookup("meeting-digits/" + ticket.ToString("N", CultureInfo.InvariantCulture))) % 10_000_000_000_000_000)
            .ToString("D16", CultureInfo.InvariantCulture);

    /// <summary>What is stored of the digits.</summary>
    public byte[] LookupDigits(string digits) => personal.Lookup("meeting-receipt/" + digits);
}
