using System.Buffers.Binary;

namespace Commonweal.Platform.Files;

/// <summary>The kinds of pictures that are told apart.</summary>
internal enum PictureKind
{
    Jpeg,
    Png,
    Webp,
    Gif,

    /// <summary>HEIC and HEIF: what some phones take unless told otherwise.</summary>
    Heic,

    /// <summary>AVIF, TIFF, BMP, JPEG XL, JPEG 2000, icons, Photoshop.</summary>
    Other,
}

/// <summary>
/// What the first bytes say a picture is and how large: read here, in managed code, so that a picture that is too large is
/// refused before any decoder has seen it. Size is zero where the header is damaged.
/// </summary>
internal readonly record struct PictureHeader(PictureKind Kind, int Width = 0, int Height = 0)
{
    /// <summary>The header, or null where the bytes are no picture.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? JpegHeader.Read(bytes)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png(bytes)
        : bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) ? Gif(bytes)
        : bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..].StartsWith("WEBP"u8) ? Webp(bytes)
        : bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8) ? Iso(bytes)
        : IsOther(bytes) ? new(PictureKind.Other)
        : null;

    private static PictureHeader Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes[12..].StartsWith("IHDR"u8)
            ? new(PictureKind.Png, Sane(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..])), Sane(BinaryPrimitives.ReadUInt32BigEndian(bytes[20..])))
            : new(PictureKind.Png);

    private static PictureHeader Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 10
            ? new(PictureKind.Gif, BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]))
            : new(PictureKind.Gif);

    private static PictureHeader Webp(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
        {
            return new(PictureKind.Webp);
        }

        var body = bytes[20..];
        if (bytes[12..].StartsWith("VP8X"u8))
        {
            return new(PictureKind.Webp, 1 + Three(body[4..]), 1 + Three(body[7..]));
        }

        if (bytes[12..].StartsWith("VP8L"u8) && body[0] == 0x2F)
        {
            var sizes = BinaryPrimitives.ReadUInt32LittleEndian(body[1..]);
            return new(PictureKind.Webp, 1 + (int)(sizes & 0x3FFF), 1 + (int)((sizes >> 14) & 0x3FFF));
        }

        return bytes[12..].StartsWith("VP8 "u8) && body[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? new(PictureKind.Webp, BinaryPrimitives.ReadUInt16LittleEndian(body[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(body[8..]) & 0x3FFF)
            : new(PictureKind.Webp);
    }

    private static PictureHeader? Iso(ReadOnlySpan<byte> bytes)
    {
        var brand = bytes[8..12];
        return brand.StartsWith("he"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) ? new(PictureKind.Heic)
            : brand.StartsWith("avi"u8) || brand.SequenceEqual("jxl "u8) ? new(PictureKind.Other)
            : null;
    }

    private static bool IsOther(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("BM"u8) || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || bytes.StartsWith("8BPS"u8)
        || bytes.StartsWith("\0\0\u0001\0"u8) || bytes.StartsWith("\0\0\0\fjP  "u8) || bytes.StartsWith("\0\0\0\fJXL "u8);

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static int Sane(uint size) => size > int.MaxValue ? 0 : (int)size;
}
