using System.Buffers;
using System.Net.Sockets;

namespace Commonweal.Platform.Mail;

/// <summary>
/// A connection that gathers what is written until an answer is waited for, and sends it at once: MailKit hands a letter over
/// in pieces of four thousand bytes, each of which would wake the other end.
/// </summary>
internal sealed class GatheringStream(Socket socket) : Stream
{
    private const int Enough = 65_536;

    private readonly NetworkStream network = new(socket, ownsSocket: true);
    private readonly ArrayBufferWriter<byte> gathered = new(Enough);

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override bool CanTimeout => true;

    public override int ReadTimeout { get => network.ReadTimeout; set => network.ReadTimeout = value; }

    public override int WriteTimeout { get => network.WriteTimeout; set => network.WriteTimeout = value; }

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        Flush();
        return network.Read(buffer, offset, count);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await FlushAsync(cancellationToken);
        return await network.ReadAsync(buffer, cancellationToken);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count)
    {
        gathered.Write(buffer.AsSpan(offset, count));
        if (gathered.WrittenCount >= Enough) Flush();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        gathered.Write(buffer.Span);
        return gathered.WrittenCount >= Enough ? new ValueTask(FlushAsync(cancellationToken)) : ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
        if (gathered.WrittenCount == 0) return;
        network.Write(gathered.WrittenSpan);
        gathered.ResetWrittenCount();
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (gathered.WrittenCount == 0) return;
        await network.WriteAsync(gathered.WrittenMemory, cancellationToken);
        gathered.ResetWrittenCount();
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) network.Dispose();
        base.Dispose(disposing);
    }
}
