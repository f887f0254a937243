using Commonweal.Platform.Localization;

namespace Commonweal.Platform.Files;

/// <summary>Why a file is not taken as a picture. Names are stable codes.</summary>
public enum PictureFault
{
    /// <summary>More bytes than allowed.</summary>
    TooLarge,

    /// <summary>Not a picture of any kind we know.</summary>
    NotAPicture,

    /// <summary>More pixels than allowed.</summary>
    TooManyPixels,

    /// <summary>A picture that is damaged or did not arrive whole.</summary>
    Broken,

    /// <summary>A picture of a kind we do not take.</summary>
    UnsupportedFormat,
}

/// <summary>A picture made anew from what was sent: it shows the same and carries nothing else.</summary>
/// <param name="Content">The picture, its longer side at most <see cref="PictureLimits.LongSide"/>.</param>
/// <param name="Preview">The same, small.</param>
/// <param name="ContentType"><c>image/jpeg</c>, or <c>image/webp</c> where parts of it are transparent.</param>
/// <param name="Width">Width of the picture, pixels.</param>
/// <param name="Height">Height of the picture, pixels.</param>
public sealed record CleanPicture(byte[] Content, byte[] Preview, string ContentType, int Width, int Height);

/// <summary>The picture taken in, or why it was not.</summary>
/// <param name="Picture">The picture, where it was taken.</param>
/// <param name="Fault">The reason, where it was not.</param>
public sealed record PictureTaken(CleanPicture? Picture, PictureFault? Fault = null)
{
    internal PictureLimits Limits { get; init; } = new();

    internal bool IsHeic { get; init; }

    /// <summary>What to tell whoever sent it; null where it was taken.</summary>
    public string? Say(Texts texts) => Fault is not { } fault ? null : fault switch
    {
        PictureFault.TooLarge => texts["files.picture.tooLarge", ("megabytes", Limits.Bytes / (1024 * 1024))],
        PictureFault.NotAPicture => texts["files.picture.notAPicture"],
        PictureFault.TooManyPixels => texts["files.picture.tooManyPixels", ("megapixels", Limits.Pixels / 1_000_000)],
        PictureFault.Broken => texts["files.picture.broken"],
        PictureFault.UnsupportedFormat => texts[IsHeic ? "files.picture.heic" : "files.picture.unsupported"],
    };
}
