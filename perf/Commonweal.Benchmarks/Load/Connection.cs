using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Commonweal.Benchmarks.Load;

/// <summary>One kept-alive HTTP/1.1 connection that writes prepared bytes and reads an answer to its end: little more than the socket itself.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket socket;
    private byte[] buffer = new byte[256 * 1024];

    /// <param name="address">Where to connect to.</param>
    /// <param name="from">An address of this machine to come from, such as 127.0.1.7: what slows down one address must not slow down many people.</param>
    internal Connection(Uri address, IPAddress? from = null)
    {
        socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (from is not null) socket.Bind(new IPEndPoint(from, 0));
        socket.Connect(address.Host, address.Port);
    }

    /// <summary>Status of the last answer.</summary>
    internal int Status { get; private set; }

    /// <summary>Body of the last answer as it came over the wire, without the framing of chunks.</summary>
    internal byte[] Body { get; private set; } = [];

    /// <summary>Header lines of the last answer.</summary>
    internal string Head { get; private set; } = "";

    /// <summary>Sends and reads one answer; keeps its body only when asked.</summary>
    internal void Exchange(ReadOnlySpan<byte> request, bool keep = false)
    {
        socket.Send(request);
        var filled = 0;
        var head = -1;
        while (head < 0)
        {
            filled += Receive(filled);
            head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        }
        var lines = buffer.AsSpan(0, head + 2);
        Status = int.Parse(lines.Slice(9, 3), CultureInfo.InvariantCulture);
        var start = head + 4;
        if (Status is 204 or 304) return;
        var end = Length(lines) is { } length ? ReadUntil(start + length, ref filled) : ReadChunks(start, ref filled);
        if (!keep) return;
        Head = Encoding.ASCII.GetString(lines);
        Body = Length(lines) is null ? Unchunk(buffer.AsSpan(start, end - start)) : buffer.AsSpan(start, end - start).ToArray();
    }

    public void Dispose() => socket.Dispose();

    private static int? Length(ReadOnlySpan<byte> lines)
    {
        var at = lines.IndexOf("\r\nContent-Length: "u8);
        if (at < 0) return null;
        var value = lines[(at + 18)..];
        return int.Parse(value[..value.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }

    private int ReadUntil(int end, ref int filled)
    {
        while (filled < end) filled += Receive(filled);
        return end;
    }

    private int ReadChunks(int start, ref int filled)
    {
        for (var at = start; ;)
        {
            int line;
            while ((line = buffer.AsSpan(at, filled - at).IndexOf("\r\n"u8)) < 0) filled += Receive(filled);
            var size = int.Parse(buffer.AsSpan(at, line), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            at = ReadUntil(at + line + 2 + size + 2, ref filled);
            if (size == 0) return at;
        }
    }

    private static byte[] Unchunk(ReadOnlySpan<byte> chunks)
    {
        using var body = new MemoryStream();
        while (true)
        {
            var line = chunks.IndexOf("\r\n"u8);
            var size = int.Parse(chunks[..line], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0) return body.ToArray();
            body.Write(chunks.Slice(line + 2, size));
            chunks = chunks[(line + 2 + size + 2)..];
        }
    }

    private int Receive(int filled)
    {
        if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var read = socket.Receive(buffer.AsSpan(filled));
        return read > 0 ? read : throw new IOException("The server closed the connection.");
    }
}
