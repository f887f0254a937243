namespace Commonweal.Communication.Library;

internal enum FileKind
{
    Pdf,
    Mp3,
    Ogg,
    Wav,
    Picture,
}

/// <summary>What a file is, read from its bytes: neither its name nor a type that came along is believed.</summary>
internal static class FileKinds
{
    /// <summary>Largest document or recording, in bytes.</summary>
    public const int Most = 40 * 1024 * 1024;

    /// <summary>What the library takes as it came; null where it is something else. Pictures are drawn anew and asked for elsewhere.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> bytes)
        => bytes.StartsWith("%PDF-1."u8) || bytes.StartsWith("%PDF-2."u8) ? FileKind.Pdf
            : bytes.StartsWith("OggS\0"u8) ? FileKind.Ogg
            : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WAVE"u8) ? FileKind.Wav
            : bytes.StartsWith("ID3"u8) || IsMpegAudio(bytes) ? FileKind.Mp3
            : null;

    public static string TypeOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Mp3 => "audio/mpeg",
        FileKind.Ogg => "audio/ogg",
        FileKind.Wav => "audio/wav",
        _ => "image/jpeg",
    };

    public static bool IsAudio(FileKind kind) => kind is FileKind.Mp3 or FileKind.Ogg or FileKind.Wav;

    // A frame of layer III: eleven bits of sync, a version and a bit rate that exist (ISO/IEC 11172-3).
    private static bool IsMpegAudio(ReadOnlySpan<byte> bytes)
        => bytes.Length >= 4 && bytes[0] == 0xFF && (bytes[1] & 0xE6) == 0xE2 && (bytes[1] & 0x18) != 0x08 && (bytes[2] & 0xF0) is not (0xF0 or 0x00) && (bytes[2] & 0x0C) != 0x0C;
}
