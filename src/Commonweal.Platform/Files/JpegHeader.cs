using System.Buffers.Binary;

namespace Commonweal.Platform.Files;

/// <summary>Finds the size of a JPEG among its segments.</summary>
internal static class JpegHeader
{
    /// <summary>A camera writes up to a dozen scans; thousands of them are made to keep a decoder busy for minutes.</summary>
    private const int MostScans = 100;

    public static PictureHeader Read(ReadOnlySpan<byte> bytes)
    {
        var size = new PictureHeader(PictureKind.Jpeg);
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker == 0xDA)
            {
                return Scans(bytes[at..]) > MostScans ? new(PictureKind.Jpeg) : size;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                size = new(PictureKind.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return size;
    }

    private static int Scans(ReadOnlySpan<byte> bytes)
    {
        var scans = 0;
        for (var next = bytes.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]); next >= 0; next = bytes.IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]))
        {
            scans++;
            bytes = bytes[(next + 2)..];
        }

        return scans;
    }
}
