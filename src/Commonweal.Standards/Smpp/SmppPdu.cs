using System.Buffers.Binary;

namespace Commonweal.Standards.Smpp;

/// <summary>A protocol data unit (SMPP 3.4 §3.2): a header of 16 octets and a body.</summary>
/// <param name="Command">What it is.</param>
/// <param name="Status">The outcome in answers; 0 in requests.</param>
/// <param name="Sequence">By which an answer finds its request.</param>
/// <param name="Body">What follows the header.</param>
public sealed record SmppPdu(SmppCommand Command, SmppStatus Status, uint Sequence, ReadOnlyMemory<byte> Body)
{
    /// <summary>The longest PDU taken, in octets; a message of 64 KiB with its fields fits.</summary>
    public const int MaximumOctets = 70_000;

    internal const int HeaderOctets = 16;

    /// <summary>All octets.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderOctets + Body.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)bytes.Length);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), (uint)Command);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(8), Status.Code);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(12), Sequence);
        Body.Span.CopyTo(bytes.AsSpan(HeaderOctets));
        return bytes;
    }

    /// <summary>Reads the next PDU.</summary>
    /// <returns>The PDU, or null where the stream ends between two.</returns>
    /// <exception cref="SmppException">The stream ends inside a PDU, or the length cannot be one: nothing after it can be understood.</exception>
    public static async Task<SmppPdu?> ReadAsync(Stream stream, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var header = new byte[HeaderOctets];
        var read = await stream.ReadAtLeastAsync(header, HeaderOctets, throwOnEndOfStream: false, stop);
        if (read == 0) return null;
        if (read < HeaderOctets) throw new SmppException("The connection ended inside a PDU.");
        var length = BinaryPrimitives.ReadUInt32BigEndian(header);
        if (length is < HeaderOctets or > MaximumOctets) throw new SmppException($"A PDU of {length} octets cannot be.");
        var body = new byte[length - HeaderOctets];
        if (await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, stop) < body.Length) throw new SmppException("The connection ended inside a PDU.");
        return new(
            (SmppCommand)BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4)), new(BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(8))),
            BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(12)), body);
    }
}
