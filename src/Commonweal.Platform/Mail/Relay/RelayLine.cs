using System.Buffers;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using MailKit.Net.Smtp;

namespace Commonweal.Platform.Mail.Relay;

/// <summary>A connection to a relay: what is written is gathered until an answer is waited for, so that each turn wakes the other end once.</summary>
internal sealed class RelayLine(Stream stream) : IAsyncDisposable
{
    private const int LongestAnswer = 65_536;

    private readonly ArrayBufferWriter<byte> gathered = new(16_384);
    private Stream stream = stream;
    private byte[] incoming = new byte[4096];
    private int from, to;

    /// <summary>Calls a relay.</summary>
    /// <exception cref="SocketException">Nobody answers.</exception>
    public static async Task<RelayLine> CallAsync(string host, int port, CancellationToken stop)
    {
        // Without NoDelay every message waits 45 ms for an acknowledgement.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host, port, stop);
            return new RelayLine(new NetworkStream(socket, ownsSocket: true));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>From here on nobody else can read what is said.</summary>
    /// <exception cref="System.Security.Authentication.AuthenticationException">The relay's certificate is not to be trusted.</exception>
    public async Task EncryptAsync(SslClientAuthenticationOptions options, CancellationToken stop)
    {
        // What somebody slipped in before the encryption must not be taken for the relay's answer.
        if (from < to) throw new SmtpProtocolException("The relay spoke before the encryption began.");
        var encrypted = new SslStream(stream);
        stream = encrypted;
        await encrypted.AuthenticateAsClientAsync(options, stop);
    }

    public RelayLine Say(ReadOnlySpan<byte> bytes)
    {
        gathered.Write(bytes);
        return this;
    }

    public RelayLine Say(string words)
    {
        Encoding.UTF8.GetBytes(words, gathered);
        return this;
    }

    /// <summary>Sends what was said, and waits for the next answer.</summary>
    /// <exception cref="SmtpProtocolException">The connection ended, or what came is no answer.</exception>
    public async ValueTask<RelayReply> AnswerAsync(CancellationToken stop)
    {
        if (gathered.WrittenCount > 0)
        {
            await stream.WriteAsync(gathered.WrittenMemory, stop);
            await stream.FlushAsync(stop);
            gathered.ResetWrittenCount();
        }
        RelayReply reply;
        int length;
        while (!RelayReply.TryRead(incoming.AsSpan(from, to - from), out reply, out length)) await ReadAsync(stop);
        from += length;
        return reply;
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async ValueTask ReadAsync(CancellationToken stop)
    {
        if (from > 0)
        {
            incoming.AsSpan(from, to - from).CopyTo(incoming);
            (from, to) = (0, to - from);
        }
        if (to >= LongestAnswer) throw new SmtpProtocolException("The relay's answer is too long.");
        if (to == incoming.Length) Array.Resize(ref incoming, to * 2);
        var read = await stream.ReadAsync(incoming.AsMemory(to), stop);
        if (read == 0) throw new SmtpProtocolException("The relay closed the connection.");
        to += read;
    }
}
