namespace Commonweal.Standards.Sms;

/// <summary>
/// The user data header by which a telephone joins the segments of one text (3GPP TS 23.040 §9.2.3.24.1, concatenated short messages with an 8-bit
/// reference): it stands before the segment and takes six octets.
/// </summary>
/// <param name="Reference">The same in all segments of one text, and another in the next text to the same number.</param>
/// <param name="Total">How many segments the text has.</param>
/// <param name="Number">Which of them this is, counted from 1.</param>
public readonly record struct SmsJoint(byte Reference, byte Total, byte Number)
{
    private const byte EightBit = 0x00, SixteenBit = 0x08;

    /// <summary>The six octets, the length of the header first.</summary>
    /// <exception cref="InvalidOperationException">The number is 0 or beyond the total.</exception>
    public byte[] Header() => Number >= 1 && Number <= Total
        ? [0x05, EightBit, 0x03, Reference, Total, Number]
        : throw new InvalidOperationException("A segment's number is from 1 to the total.");

    /// <summary>Reads the header at the beginning of a segment; of a 16-bit reference the lower octet is kept.</summary>
    /// <param name="userData">The segment with its header.</param>
    /// <param name="length">Octets the header takes, its own length included; 0 where it is broken.</param>
    /// <returns>The joint, or null where the header holds none or is broken.</returns>
    public static SmsJoint? Read(ReadOnlySpan<byte> userData, out int length)
    {
        length = 0;
        if (userData.IsEmpty || userData[0] + 1 > userData.Length) return null;
        length = userData[0] + 1;
        for (var rest = userData[1..length]; rest.Length >= 2 && rest[1] + 2 <= rest.Length; rest = rest[(rest[1] + 2)..])
        {
            var value = rest.Slice(2, rest[1]);
            var joint = (rest[0], value.Length) switch
            {
                (EightBit, 3) => new SmsJoint(value[0], value[1], value[2]),
                (SixteenBit, 4) => new SmsJoint(value[1], value[2], value[3]),
                _ => default,
            };
            if (joint.Number >= 1 && joint.Number <= joint.Total) return joint;
        }
        return null;
    }
}
