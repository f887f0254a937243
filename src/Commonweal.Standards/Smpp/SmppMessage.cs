using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Commonweal.Standards.Sms;

namespace Commonweal.Standards.Smpp;

/// <summary>How a text of several segments is handed over.</summary>
public enum SmppJoining
{
    /// <summary>Each segment with the user data header of <see cref="SmsJoint"/>: understood everywhere.</summary>
    Header,

    /// <summary>Each segment with the parameters sar_msg_ref_num, sar_total_segments and sar_segment_seqnum (SMPP 3.4 §5.3.2.22 to 24).</summary>
    Parameters,

    /// <summary>The whole text in message_payload (§5.3.2.32); the network divides it.</summary>
    Payload,
}

/// <summary>A message for a telephone: submit_sm (SMPP 3.4 §4.4.1).</summary>
/// <param name="From">Who sends it.</param>
/// <param name="To">Whose telephone.</param>
/// <param name="Text">Its text, measured and divided.</param>
public sealed record SmppMessage(SmppAddress From, SmppAddress To, SmsText Text)
{
    private const ushort PayloadTag = 0x0424, ReferenceTag = 0x020C, TotalTag = 0x020E, NumberTag = 0x020F;
    private const byte HasHeader = 0x40, Ucs2 = 0x08, FinalReceipt = 0x01;

    /// <summary>How a text of several segments is handed over.</summary>
    public SmppJoining Joining { get; init; }

    /// <summary>By which the telephone joins the segments; another for the next long text to the same number.</summary>
    public byte Reference { get; init; }

    /// <summary>Whether the network shall report what became of it.</summary>
    public bool WantsReceipt { get; init; } = true;

    /// <summary>How long the network shall try, at most 30 days; null for as long as it does by itself.</summary>
    public TimeSpan? ValidFor { get; init; }

    /// <summary>The bodies of submit_sm, one for each segment, or one for a payload.</summary>
    /// <exception cref="InvalidOperationException">The text is empty or too long to be sent.</exception>
    public IReadOnlyList<byte[]> ToBodies()
    {
        if (!Text.IsSendable) throw new InvalidOperationException("The text is empty or too long to be sent.");
        if (Text.Segments.Count == 1) return [Body(0, Encode(Text.Text), [])];
        var total = (byte)Text.Segments.Count;
        return Joining switch
        {
            SmppJoining.Header => [.. Text.Segments.Select((s, at) => Body(HasHeader, [.. new SmsJoint(Reference, total, (byte)(at + 1)).Header(), .. Encode(s.Text)], []))],
            SmppJoining.Parameters => [.. Text.Segments.Select((s, at) => Body(0, Encode(s.Text), [(ReferenceTag, [0, Reference]), (TotalTag, [total]), (NumberTag, [(byte)(at + 1)])]))],
            SmppJoining.Payload => [Body(0, [], [(PayloadTag, Encode(Text.Text))])],
        };
    }

    private byte[] Body(byte esmClass, byte[] message, (ushort Tag, byte[] Value)[] parameters)
    {
        var fields = new SmppFieldWriter().Text("", 6);
        From.WriteTo(fields);
        To.WriteTo(fields);
        // Class, protocol, priority; when to send, how long; receipt, replace, alphabet, canned message, length.
        fields.Octet(esmClass).Octet(0).Octet(0).Text("", 17).Text(Validity(), 17)
            .Octet(WantsReceipt ? FinalReceipt : (byte)0).Octet(0).Octet(Text.Alphabet == SmsAlphabet.Ucs2 ? Ucs2 : (byte)0).Octet(0)
            .Octet((byte)message.Length).Octets(message);
        foreach (var (tag, value) in parameters) fields.Parameter(tag, value);
        return fields.ToArray();
    }

    // A length of time (§7.1.1.2): years, months, days, hours, minutes, seconds, tenths, then two zeros and R.
    private string Validity() => ValidFor switch
    {
        null => "",
        { } time when time > TimeSpan.Zero && time <= TimeSpan.FromDays(30) => "0000" + time.ToString("ddhhmmss", CultureInfo.InvariantCulture) + "000R",
        _ => throw new InvalidOperationException("A message is valid for up to 30 days."),
    };

    private byte[] Encode(string text) => Text.Alphabet == SmsAlphabet.Gsm7 ? GsmCharacters.Encode(text) : Encoding.BigEndianUnicode.GetBytes(text);
}
