using System.Text;
using System.Text.RegularExpressions;
using Commonweal.Standards.Sms;

namespace Commonweal.Standards.Smpp;

/// <summary>What became of a message (SMPP 3.4 §5.2.28, message_state).</summary>
public enum SmppState
{
    /// <summary>On its way.</summary>
    Enroute = 1,

    /// <summary>On the telephone.</summary>
    Delivered = 2,

    /// <summary>Not delivered in time.</summary>
    Expired = 3,

    /// <summary>Taken back.</summary>
    Deleted = 4,

    /// <summary>It cannot be delivered.</summary>
    Undeliverable = 5,

    /// <summary>Read by somebody on the receiver's behalf.</summary>
    Accepted = 6,

    /// <summary>Not known.</summary>
    Unknown = 7,

    /// <summary>Refused by the network.</summary>
    Rejected = 8,
}

/// <summary>The network's word on a message.</summary>
/// <param name="MessageId">The identifier from the answer to submit_sm. Some networks answer in hexadecimal and report in decimal digits.</param>
/// <param name="State">What became of it.</param>
/// <param name="Error">The network's own code for why, as written; null where there is none.</param>
public sealed record SmppReceipt(string MessageId, SmppState State, string? Error);

/// <summary>A message or a receipt from the network: deliver_sm (SMPP 3.4 §4.6.1).</summary>
/// <param name="From">Who sent it.</param>
/// <param name="To">Which of our numbers it came to.</param>
/// <param name="Text">Its text; null where it is in an alphabet that is not read here.</param>
public sealed partial record SmppDelivery(SmppAddress From, SmppAddress To, string? Text)
{
    private const ushort ReceiptedTag = 0x001E, StateTag = 0x0427, PayloadTag = 0x0424;
    private const byte KindBits = 0x3C, ReceiptKind = 0x04, HasHeader = 0x40;

    private static readonly Dictionary<string, SmppState> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ENROUTE"] = SmppState.Enroute, ["DELIVRD"] = SmppState.Delivered, ["EXPIRED"] = SmppState.Expired, ["DELETED"] = SmppState.Deleted,
        ["UNDELIV"] = SmppState.Undeliverable, ["ACCEPTD"] = SmppState.Accepted, ["UNKNOWN"] = SmppState.Unknown, ["REJECTD"] = SmppState.Rejected,
    };

    /// <summary>What it says about a message of ours; null for a message from a telephone, and for a receipt that names no message.</summary>
    public SmppReceipt? Receipt { get; private init; }

    /// <summary>Which part of a longer text it is; null for a whole one.</summary>
    public SmsJoint? Joint { get; private init; }

    /// <summary>Reads the body of deliver_sm.</summary>
    /// <exception cref="SmppException">It is broken.</exception>
    public static SmppDelivery Read(ReadOnlySpan<byte> body)
    {
        var fields = new SmppFieldReader(body);
        fields.Text(6);
        var from = new SmppAddress(fields.Octet(), fields.Octet(), fields.Text(SmppAddress.Octets));
        var to = new SmppAddress(fields.Octet(), fields.Octet(), fields.Text(SmppAddress.Octets));
        var esmClass = fields.Octet();
        fields.Octets(2);
        fields.Text(17);
        fields.Text(17);
        fields.Octets(2);
        var coding = fields.Octet();
        fields.Octet();
        var message = fields.Octets(fields.Octet());
        var parameters = fields.Parameters();
        if (message.IsEmpty && parameters.TryGetValue(PayloadTag, out var payload)) message = payload;
        var (joint, length) = (default(SmsJoint?), 0);
        if ((esmClass & HasHeader) != 0) joint = SmsJoint.Read(message, out length);
        var isReceipt = (esmClass & KindBits) == ReceiptKind;
        return new SmppDelivery(from, to, Decode(message[length..], coding)) { Joint = joint, Receipt = isReceipt ? ReadReceipt(message, parameters) : null };
    }

    // Parameters where the network gives them, else the words of Appendix B.
    private static SmppReceipt? ReadReceipt(ReadOnlySpan<byte> message, Dictionary<ushort, byte[]> parameters)
    {
        var words = Encoding.Latin1.GetString(message);
        var id = parameters.TryGetValue(ReceiptedTag, out var receipted) ? Encoding.Latin1.GetString(receipted).TrimEnd('\0') : Id().Match(words).Groups["value"].Value;
        if (id.Length == 0) return null;
        var state = parameters.TryGetValue(StateTag, out var given) && given is [>= 1 and <= 8] ? (SmppState)given[0] : States.GetValueOrDefault(State().Match(words).Groups["value"].Value, SmppState.Unknown);
        return new SmppReceipt(id, state, Error().Match(words) is { Success: true } error ? error.Groups["value"].Value : null);
    }

    private static string? Decode(ReadOnlySpan<byte> message, byte coding) => coding switch
    {
        0 => GsmCharacters.Decode(message),
        1 or 3 => Encoding.Latin1.GetString(message),
        8 => Encoding.BigEndianUnicode.GetString(message),
        _ => null,
    };

    [GeneratedRegex(@"\bid:(?<value>\S{1,64})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"\bstat:(?<value>[A-Z]{5,7})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex State();

    [GeneratedRegex(@"\berr:(?<value>[0-9A-Z]{1,8})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Error();
}
