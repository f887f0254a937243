namespace Commonweal.Platform.Files;

/// <summary>What a picture may be when it comes, and what is made of it.</summary>
public sealed record PictureLimits
{
    /// <summary>Largest size in bytes as sent.</summary>
    public int Bytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Most pixels as sent; each needs four bytes of memory while it is read.</summary>
    public long Pixels { get; init; } = 40_000_000;

    /// <summary>Longer side of the picture kept.</summary>
    public int LongSide { get; init; } = 2048;

    /// <summary>Longer side of its preview.</summary>
    public int PreviewSide { get; init; } = 480;
}
