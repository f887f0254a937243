using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Commonweal.Standards.Smpp;

/// <summary>Writes the fields of a body (SMPP 3.4 §3.1).</summary>
internal sealed class SmppFieldWriter
{
    private readonly ArrayBufferWriter<byte> body = new(128);

    internal byte[] ToArray() => body.WrittenSpan.ToArray();

    internal SmppFieldWriter Octet(byte value) => Octets([value]);

    internal SmppFieldWriter Octets(ReadOnlySpan<byte> value)
    {
        body.Write(value);
        return this;
    }

    /// <summary>A text of ASCII characters ended by NUL.</summary>
    internal SmppFieldWriter Text(string value, int most)
    {
        if (value.Length >= most || value.Any(c => c is < ' ' or > '~')) throw new ArgumentException($"'{value}' is not at most {most - 1} ASCII characters.", nameof(value));
        return Octets(Encoding.ASCII.GetBytes(value)).Octet(0);
    }

    /// <summary>An optional parameter: tag, length, value.</summary>
    internal SmppFieldWriter Parameter(ushort tag, ReadOnlySpan<byte> value)
    {
        Span<byte> head = stackalloc byte[4];
        BinaryPrimitives.WriteUInt16BigEndian(head, tag);
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], checked((ushort)value.Length));
        return Octets(head).Octets(value);
    }
}

/// <summary>Reads the fields of a body.</summary>
internal ref struct SmppFieldReader(ReadOnlySpan<byte> body)
{
    private ReadOnlySpan<byte> rest = body;

    internal readonly bool IsAtEnd => rest.IsEmpty;

    internal byte Octet() => Octets(1)[0];

    internal ReadOnlySpan<byte> Octets(int count)
    {
        if (rest.Length < count) throw new SmppException("A PDU ends inside a field.");
        var value = rest[..count];
        rest = rest[count..];
        return value;
    }

    internal string Text(int most)
    {
        var end = rest.IndexOf((byte)0);
        if (end < 0 || end >= most) throw new SmppException($"A text of a PDU does not end within {most} octets.");
        return Encoding.Latin1.GetString(Octets(end + 1)[..end]);
    }

    /// <summary>All optional parameters that are left, the last of each tag.</summary>
    internal Dictionary<ushort, byte[]> Parameters()
    {
        Dictionary<ushort, byte[]> all = [];
        while (!rest.IsEmpty)
        {
            var tag = BinaryPrimitives.ReadUInt16BigEndian(Octets(2));
            all[tag] = Octets(BinaryPrimitives.ReadUInt16BigEndian(Octets(2))).ToArray();
        }
        return all;
    }
}
