using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using SkiaSharp;

namespace Commonweal.UnitTests.Files;

/// <summary>Pictures made for tests, honest ones and others.</summary>
internal static class SamplePictures
{
    public static readonly SKColor[] Corners = [SKColors.Red, SKColors.Lime, SKColors.Blue, SKColors.Yellow];

    /// <summary>A picture whose quarters are red, green, blue and yellow, row by row.</summary>
    public static byte[] Quarters(SKEncodedImageFormat format, int width = 64, int height = 32, SKAlphaType alpha = SKAlphaType.Opaque)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, alpha));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        for (var i = 0; i < 4; i++)
        {
            using var paint = new SKPaint { Color = alpha == SKAlphaType.Opaque ? Corners[i] : Corners[i].WithAlpha((byte)(i == 3 ? 0 : 255)) };
            canvas.DrawRect(i % 2 * width / 2f, i / 2 * height / 2f, width / 2f, height / 2f, paint);
        }

        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>A JPEG as a phone writes it: orientation, GPS position, maker's comment and XMP.</summary>
    public static byte[] FromAPhone(int orientation)
    {
        var jpeg = Quarters(SKEncodedImageFormat.Jpeg);
        return
        [
            .. jpeg[..2],
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff(orientation)]),
            .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRET-XMP</x:xmpmeta>"u8),
            .. Segment(0xFE, "SECRET-COMMENT"u8),
            .. jpeg[2..],
        ];
    }

    /// <summary>A PNG of a few hundred bytes that says it is as large as told.</summary>
    public static byte[] Bomb(int width, int height)
    {
        using var rows = new MemoryStream();
        using (var zip = new ZLibStream(rows, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(new byte[100_000]);
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 6);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", rows.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>A GIF of two frames of one pixel: red, then blue.</summary>
    public static byte[] TwoFrames() =>
    [
        .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255,
        0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0,
        0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4C, 0x01, 0,
        0x3B,
    ];

    public static byte[] Segment(byte marker, ReadOnlySpan<byte> content)
    {
        var segment = new byte[content.Length + 4];
        (segment[0], segment[1]) = (0xFF, marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(content.Length + 2));
        content.CopyTo(segment.AsSpan(4));
        return segment;
    }

    private static byte[] Tiff(int orientation)
    {
        // One directory with orientation and a pointer to the GPS directory: 40° 45' 9" N.
        using var tiff = new MemoryStream();
        using var write = new BinaryWriter(tiff);
        write.Write("II*\0"u8);
        write.Write(8);
        write.Write((short)2);
        Entry(write, 0x0112, 3, 1, orientation);
        Entry(write, 0x8825, 4, 1, 38);
        write.Write(0);
        write.Write((short)2);
        Entry(write, 0x0001, 2, 2, 'N');
        Entry(write, 0x0002, 5, 3, 68);
        write.Write(0);
        foreach (var number in (int[])[40, 1, 45, 1, 9, 1])
        {
            write.Write(number);
        }

        write.Write("SECRET-GPS"u8);
        return tiff.ToArray();
    }

    private static void Entry(BinaryWriter write, int tag, short type, int count, int value)
    {
        write.Write((short)tag);
        write.Write(type);
        write.Write(count);
        write.Write(value);
    }

    private static byte[] Chunk(string kind, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(kind), .. content];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(named.Length + 4), Crc32.HashToUInt32(named));
        return chunk;
    }
}
