using SkiaSharp;

namespace Commonweal.Platform.Files;

/// <summary>
/// Takes pictures in from strangers. What it is and how large is decided by the bytes alone, never by a name or a type that
/// came along; then it is drawn anew, so that nothing but what it shows is kept: no place, time, device, comment, nor
/// anything that was hidden in or behind it.
/// </summary>
public sealed class PictureIntake(PictureLimits limits) : IDisposable
{
    // One picture being decoded may take 160 MB: more of them at once than processors only take memory.
    private readonly SemaphoreSlim decoding = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Takes a picture in; reads at most one byte more than allowed.</summary>
    public async Task<PictureTaken> TakeAsync(Stream sent, CancellationToken stop)
    {
        if (await ReadAsync(sent, stop) is not { } bytes)
        {
            return No(PictureFault.TooLarge);
        }

        if (PictureHeader.Read(bytes) is not { } header)
        {
            return No(PictureFault.NotAPicture);
        }

        if (header.Kind is PictureKind.Heic or PictureKind.Other)
        {
            return No(PictureFault.UnsupportedFormat) with { IsHeic = header.Kind == PictureKind.Heic };
        }

        if (header.Width == 0 || header.Height == 0)
        {
            return No(PictureFault.Broken);
        }

        if ((long)header.Width * header.Height > limits.Pixels)
        {
            return No(PictureFault.TooManyPixels);
        }

        await decoding.WaitAsync(stop);
        try
        {
            return await Task.Run(() => Redraw(bytes), stop);
        }
        finally
        {
            decoding.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => decoding.Dispose();

    private PictureTaken Redraw(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            return No(PictureFault.Broken);
        }

        // The decoder's own word counts too: a frame may be larger than the header said.
        if ((long)codec.Info.Width * codec.Info.Height > limits.Pixels)
        {
            return No(PictureFault.TooManyPixels);
        }

        using var upright = PictureDrawing.Upright(codec, limits.LongSide);
        return upright is null ? No(PictureFault.Broken) : Yes(PictureDrawing.Clean(upright, limits.PreviewSide));
    }

    private async Task<byte[]?> ReadAsync(Stream sent, CancellationToken stop)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81_920];
        int count;
        while ((count = await sent.ReadAsync(buffer, stop)) > 0)
        {
            if (read.Length + count > limits.Bytes)
            {
                return null;
            }

            await read.WriteAsync(buffer.AsMemory(0, count), stop);
        }

        return read.ToArray();
    }

    private PictureTaken No(PictureFault fault) => new(null, fault) { Limits = limits };

    private PictureTaken Yes(CleanPicture picture) => new(picture) { Limits = limits };
}
